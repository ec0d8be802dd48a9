import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ingestRun } from "@/db/schema/ingest-run";
import { addToRun } from "./ingest-run";
import type { StoreCounts } from "./store-observations";

/** A bundled file is loaded as a run of its source, so that the Data page tells when and how much. */
export async function startLoad(database: Database, sourceId: string, loadedAt: string): Promise<number> {
  // Never `running`: it shares a transaction with its rows, and a fetch at work must not keep a server from starting.
  const [row] = await database
    .insert(ingestRun)
    .values({ sourceId, origin: "snapshot", startedAt: loadedAt, status: "succeeded" })
    .returning({ id: ingestRun.id });
  if (!row) throw new Error("the database returned no id for a new ingest run");
  return row.id;
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
  await database.update(ingestRun).set({ finishedAt: loadedAt, message }).where(eq(ingestRun.id, id));
}
