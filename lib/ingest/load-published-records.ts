import "server-only";
import type { Database } from "@/db/database";
import { groupBy } from "./group-by";
import { finishLoad, startLoad } from "./snapshot-load";
import { recordLine } from "./snapshot-row-schemas";
import { storeRecords } from "./store-records";

/** Bundled lists, a JSON line an entry: data centers, hardware, statements, list prices. */
export async function loadPublishedRecords(
  database: Database,
  text: string,
  loadedAt: string,
): Promise<void> {
  const lines = text.split("\n").filter((line) => line !== "");
  const rows = lines.map((line) => recordLine.parse(JSON.parse(line)));
  for (const [sourceId, ofSource] of groupBy(rows, (row) => row.source)) {
    const ingestRunId = await startLoad(database, sourceId, loadedAt);
    const counts = { storedCount: 0, unchangedCount: 0 };
    const vintages = groupBy(ofSource, (row) => `${row.knownAt} ${row.retrievedAt} ${row.sourceUrl}`);
    for (const vintage of vintages.values()) {
      const [first] = vintage;
      if (first === undefined) continue;
      const { knownAt, retrievedAt, sourceUrl } = first;
      const stored = await storeRecords(database, vintage, {
        sourceId,
        ingestRunId,
        knownAt,
        retrievedAt,
        sourceUrl,
      });
      counts.storedCount += stored.storedCount;
      counts.unchangedCount += stored.unchangedCount;
    }
    await finishLoad(database, ingestRunId, counts, loadedAt);
  }
}
