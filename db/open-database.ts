import { existsSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
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
import { dumpPostgres } from "./postgres-dump";
import { locationOf } from "./postgres-location";

export type OpenDatabase = {
  database: Database;
  kind: "pglite" | "postgresql";
  /** For libraries that bring SQL of their own; several statements in one text only without values. */
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  /** Writes everything to one file: a gzipped folder of PGlite, or SQL text of PostgreSQL. */
  backupTo: (file: string) => Promise<void>;
  close: () => Promise<void>;
};

export type PgliteOptions = {
  dataFolder: string;
  migrationsFolder: string;
  /** Told to a second process that finds the folder in use. */
  serverUrl: string | null;
};

const MIGRATION_LOCK_KEY = 7_301_946; // any constant: instances that start together migrate one after the other

// PGlite's own 160 MB of buffers are resident from the start; the data are read from files that the system caches too.
const PGLITE_SETTINGS = ["shared_buffers = 16MB"];

export function pgliteFolder(dataFolder: string): string {
  return path.join(dataFolder, "pglite");
}

/** Opens the embedded database under an exclusive lock and brings its schema up to date. */
export async function openPglite(options: PgliteOptions): Promise<OpenDatabase> {
  const lock = acquireExclusiveLock(options.dataFolder, options.serverUrl);
  try {
    const folder = pgliteFolder(options.dataFolder);
    undoHalfRestore(folder);
    const client = await PGlite.create(folder, { postgresqlconf: PGLITE_SETTINGS });
    const opened = await migratedPglite(client, options.migrationsFolder);
    return {
      ...opened,
      async close() {
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

export async function migratedPglite(client: PGlite, migrationsFolder: string): Promise<OpenDatabase> {
  const database = drizzlePglite(client);
  await migratePglite(database, { migrationsFolder });
  return {
    database,
    kind: "pglite",
    async executeSql(text, values) {
      if (values !== undefined && values.length > 0) return client.query(text, values);
      return (await client.exec(text)).at(-1) ?? { rows: [] };
    },
    async backupTo(file) {
      const dump = await client.dumpDataDir("gzip");
      await writeFile(file, Buffer.from(await dump.arrayBuffer()));
    },
    close: () => client.close(),
  };
}

/** @throws {AppError} DATABASE_UNAVAILABLE naming host and database, never the password. */
export async function openPostgres(databaseUrl: string, migrationsFolder: string): Promise<OpenDatabase> {
  const location = locationOf(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl });
  pool.on("error", (error) => {
    process.stderr.write(`An idle connection to ${location} was lost: ${error.message}\n`); // the pool opens another
  });
  try {
    await migratePostgres(pool, migrationsFolder);
  } catch (cause) {
    await pool.end();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("DATABASE_UNAVAILABLE", `PostgreSQL at ${location} cannot be used: ${reason}`, {
      cause,
    });
  }
  return {
    database: drizzlePg(pool),
    kind: "postgresql",
    async executeSql(text, values) {
      const connection = await pool.connect();
      let isUsable = false;
      try {
        const answer = await connection.query<Record<string, unknown>>(text, values);
        isUsable = true;
        return answer;
      } finally {
        connection.release(!isUsable); // a text that began a transaction and failed has left it open
      }
    },
    backupTo: (file) => dumpPostgres(databaseUrl, file),
    close: () => pool.end(),
  };
}

async function migratePostgres(pool: Pool, migrationsFolder: string): Promise<void> {
  const connection = await pool.connect();
  let isUsable = false;
  try {
    await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK_KEY]);
    await migratePg(drizzlePg(connection), { migrationsFolder });
    await connection.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK_KEY]);
    isUsable = true;
  } finally {
    connection.release(!isUsable); // closing the connection gives the lock back
  }
}

export function previousPgliteFolder(folder: string): string {
  return `${folder}.previous`;
}

/** A restore that died between its two renames left the folder under its previous name. */
function undoHalfRestore(folder: string): void {
  if (!existsSync(folder) && existsSync(previousPgliteFolder(folder))) {
    renameSync(previousPgliteFolder(folder), folder);
  }
}
