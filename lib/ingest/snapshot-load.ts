import "server-only";
import type { Database } from "@/db/database";
import { addToRun, endRun, startRun } from "./ingest-run";
import type { StoreCounts } from "./store-observations";

/** A bundled file is loaded as a run of its source, so that the Data page tells when and how much. */
export async function startLoad(database: Database, sourceId: string, loadedAt: string): Promise<number> {
  return startRun(database, { sourceId, origin: "snapshot", startedAt: loadedAt });
}

export async function finishLoad(
  database: Database,
  id: number,
  counts: StoreCounts,
  loadedAt: string,
  message: string | null = null,
): Promise<void> {
  const { storedCount, unchangedCount } = counts;
  await addToRun(database, id, { storedCount, unchangedCount, quarantinedCount: 0 }, [], 0);
  await endRun(database, id, { status: "succeeded", finishedAt: loadedAt, message });
}
