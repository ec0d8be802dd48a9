import { existsSync, renameSync, rmSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { AppError } from "@/lib/errors/app-error";
import { acquireExclusiveLock } from "./exclusive-lock";
import { migratedPglite, pgliteFolder, previousPgliteFolder, type PgliteOptions } from "./open-database";
import { restorePostgres } from "./postgres-dump";

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Replaces the embedded database by a backup; what was there stays beside it until the next restore.
 * The backup is opened and migrated before anything is replaced, so a bad file changes nothing.
 * @throws {AppError} DATABASE_LOCKED while a server runs; INVALID_INPUT when the file is no backup of PGlite.
 */
export async function restorePgliteBackup(options: PgliteOptions, file: string): Promise<void> {
  if (!(await isGzip(file)))
    throw notABackup(file, "a PGlite backup; set DATABASE_URL to restore one of PostgreSQL");
  const lock = acquireExclusiveLock(options.dataFolder, null);
  try {
    const folder = pgliteFolder(options.dataFolder);
    const incoming = `${folder}.incoming`;
    rmSync(incoming, { recursive: true, force: true });
    await unpack(file, incoming, options.migrationsFolder);
    const previous = previousPgliteFolder(folder);
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(incoming, folder);
  } finally {
    lock.release();
  }
}

/** @throws {AppError} INVALID_INPUT when the file is a PGlite folder; DATABASE_UNAVAILABLE when psql refuses it. */
export async function restorePostgresBackup(databaseUrl: string, file: string): Promise<void> {
  if (await isGzip(file))
    throw notABackup(file, "a PostgreSQL backup; unset DATABASE_URL to restore one of PGlite");
  await restorePostgres(databaseUrl, file);
}

async function unpack(file: string, folder: string, migrationsFolder: string): Promise<void> {
  try {
    const client = await PGlite.create(folder, { loadDataDir: new Blob([await readFile(file)]) });
    await (await migratedPglite(client, migrationsFolder)).close();
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw notABackup(file, "a complete backup", cause);
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch((cause: unknown) => {
    throw notABackup(file, "a file that can be read", cause);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && GZIP_MAGIC.every((byte, index) => buffer[index] === byte);
  } finally {
    await handle.close();
  }
}

function notABackup(file: string, expected: string, cause?: unknown): AppError {
  return new AppError("INVALID_INPUT", `${file} is not ${expected}.`, { cause });
}
