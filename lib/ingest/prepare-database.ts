import "server-only";
import path from "node:path";
import { openSharedDatabase } from "@/db/client";
import type { Database } from "@/db/database";
import { failAbandonedRuns } from "./ingest-run";
import { loadSnapshot } from "./load-snapshot";

const SNAPSHOT_FOLDER = path.join(process.cwd(), "db", "snapshot");

/** Opens and migrates the database and loads what is new in the bundled figures. Safe to run at every start. */
export async function prepareDatabase(): Promise<Database> {
  const { database, kind } = await openSharedDatabase();
  const now = new Date();
  // PGlite has one process, this one. With PostgreSQL another instance may be at work.
  await failAbandonedRuns(database, now.toISOString(), kind === "pglite" ? { limitSeconds: 0 } : {});
  await loadSnapshot(database, SNAPSHOT_FOLDER, now.toISOString());
  return database;
}
