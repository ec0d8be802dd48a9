import "server-only";
import type { Database } from "@/db/database";
import { groupBy } from "./group-by";
import { observationOfIndicator } from "./observation-row";
import { parseSnapshotRows } from "./snapshot-csv";
import { finishLoad, startLoad } from "./snapshot-load";
import { indicatorRow } from "./snapshot-row-schemas";
import { storeObservations } from "./store-observations";
import { utcInstant } from "./utc-instant";

/** Bundled rates and fuel prices, each series in its vintage. */
export async function loadIndicators(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, indicatorRow);
  for (const [sourceId, ofSource] of groupBy(rows, (row) => row.source)) {
    const ingestRunId = await startLoad(database, sourceId, loadedAt);
    const counts = { storedCount: 0, unchangedCount: 0 };
    for (const vintage of groupBy(ofSource, (row) => `${row.known_at} ${row.retrieved_at}`).values()) {
      const [first] = vintage;
      if (first === undefined) continue;
      const observed = vintage.flatMap((row) => {
        const observation = observationOfIndicator(sourceId, {
          indicator: row.indicator,
          intervalStart: utcInstant(row.period_start),
          intervalEnd: utcInstant(row.period_end),
          value: row.value,
          unit: row.unit,
          ...(row.licence === null ? {} : { licence: row.licence }),
          redistribution: true, // what may not be passed on is not bundled
        });
        return observation === null ? [] : [observation];
      });
      const dates = { knownAt: first.known_at, retrievedAt: first.retrieved_at };
      const stored = await storeObservations(database, observed, { sourceId, ingestRunId, ...dates });
      counts.storedCount += stored.storedCount;
      counts.unchangedCount += stored.unchangedCount;
    }
    await finishLoad(database, ingestRunId, counts, loadedAt);
  }
}
