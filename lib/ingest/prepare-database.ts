import "server-only";
import path from "node:path";
import { openSharedDatabase } from "@/db/client";
import { failAbandonedRuns } from "./ingest-run";
import { loadSnapshot } from "./load-snapshot";

const SNAPSHOT_FOLDER = path.join(process.cwd(), "db", "snapshot");

/** Opens and migrates the database and loads what is new in the bundled figures. Safe to run at every start. */
export async function prepareDatabase(): Promise<void> {
  const { database, kind } = await openSharedDatabase();
  const now = new Date().toISOString();
  if (kind === "pglite") await failAbandonedRuns(database, now); // with PostgreSQL another instance may be at work
  await loadSnapshot(database, SNAPSHOT_FOLDER, now);
}
