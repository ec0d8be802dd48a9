import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import type { Database } from "./database";
import { openPglite, openPostgres, type OpenDatabase, type PgliteOptions } from "./open-database";

const MIGRATIONS_FOLDER = path.join(process.cwd(), "db", "migrations");

// The bundler loads this module once per entry; the lock allows one database per process.
const shared = globalThis as typeof globalThis & { jouleDatabase?: Promise<OpenDatabase> | undefined };

export function openSharedDatabase(): Promise<OpenDatabase> {
  shared.jouleDatabase ??= open().catch((error: unknown) => {
    shared.jouleDatabase = undefined; // the next caller tries again
    throw error;
  });
  return shared.jouleDatabase;
}

export async function getDatabase(): Promise<Database> {
  return (await openSharedDatabase()).database;
}

/** For programs that end; a server keeps its database until it does. */
export async function closeSharedDatabase(): Promise<void> {
  const opening = shared.jouleDatabase;
  shared.jouleDatabase = undefined;
  const opened = await opening?.catch(() => undefined); // who opened it has met the error
  await opened?.close();
}

export function pgliteOptions(): PgliteOptions {
  return {
    dataFolder: path.resolve(env.JOULE_DATA_DIR),
    migrationsFolder: MIGRATIONS_FOLDER,
    serverUrl: env.serverUrl,
  };
}

function open(): Promise<OpenDatabase> {
  return env.DATABASE_URL === undefined
    ? openPglite(pgliteOptions())
    : openPostgres(env.DATABASE_URL, MIGRATIONS_FOLDER);
}
