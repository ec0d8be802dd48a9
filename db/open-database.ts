import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { Pool } from "pg";
import { AppError } from "@/lib/errors/app-error";
import type { Database } from "./database";
import { acquireExclusiveLock } from "./exclusive-lock";

export type OpenDatabase = {
  database: Database;
  kind: "pglite" | "postgresql";
  close: () => Promise<void>;
};

const MIGRATION_LOCK_KEY = 7_301_946; // any constant: instances that start together migrate one after the other

/** Opens the embedded database under an exclusive lock and brings its schema up to date. */
export async function openPglite(dataFolder: string, migrationsFolder: string): Promise<OpenDatabase> {
  const lock = acquireExclusiveLock(dataFolder);
  try {
    const client = await PGlite.create(path.join(dataFolder, "pglite"));
    const database = drizzlePglite(client);
    await migratePglite(database, { migrationsFolder });
    return {
      database: database as Database,
      kind: "pglite",
      async close() {
        await client.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @throws {AppError} DATABASE_UNAVAILABLE naming host and database, never the password. */
export async function openPostgres(databaseUrl: string, migrationsFolder: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    const connection = await pool.connect();
    try {
      await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK_KEY]);
      await migratePg(drizzlePg(connection), { migrationsFolder });
    } finally {
      await connection.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK_KEY]);
      connection.release();
    }
  } catch (cause) {
    await pool.end();
    const { host, pathname } = new URL(databaseUrl);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("DATABASE_UNAVAILABLE", `PostgreSQL at ${host}${pathname} cannot be used: ${reason}`, {
      cause,
    });
  }
  return { database: drizzlePg(pool) as Database, kind: "postgresql", close: () => pool.end() };
}
