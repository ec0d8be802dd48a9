import "server-only";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { ObservationRow } from "./observation-row";
import { textArray } from "./pg-array";

const TRAILING_DAYS = 4 * 366; // three years of months, with room for gaps
const MS_PER_DAY = 86_400_000;

const knownRows = z.object({
  rows: z.array(z.object({ series_id: z.string(), start_ms: z.number(), value: z.number() })),
});

/** The newest stored values of the rows' series by start in milliseconds, from before the rows' first period up to their last. */
export async function knownObservations(
  database: Database,
  rows: readonly ObservationRow[],
): Promise<Map<string, Map<number, number>>> {
  const starts = rows.map((row) => Date.parse(row.periodStart));
  const firstMs = starts.reduce((a, b) => Math.min(a, b)) - TRAILING_DAYS * MS_PER_DAY;
  const lastMs = starts.reduce((a, b) => Math.max(a, b));
  const seriesIds = [...new Set(rows.map((row) => row.seriesId))];
  const answer = await database.execute(sql`
    select distinct on (series_id, period_start, period_end)
      series_id, (extract(epoch from period_start) * 1000)::double precision as start_ms, value
    from observation
    where series_id = any(${textArray(seriesIds)})
      and period_start between ${new Date(firstMs).toISOString()}::timestamptz and ${new Date(lastMs).toISOString()}::timestamptz
    order by series_id, period_start, period_end, known_at desc
  `);
  const known = new Map<string, Map<number, number>>();
  for (const row of knownRows.parse(answer).rows) {
    const ofSeries = known.get(row.series_id) ?? new Map<number, number>();
    known.set(row.series_id, ofSeries.set(row.start_ms, row.value));
  }
  return known;
}

/** "cik concept period value" of every stored figure of these companies. */
export async function knownFilingValues(database: Database, ciks: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .select({
      cik: filingFact.cik,
      concept: filingFact.concept,
      periodKey: filingFact.periodKey,
      value: filingFact.value,
    })
    .from(filingFact)
    .where(inArray(filingFact.cik, [...new Set(ciks)]));
  return new Set(rows.map((row) => `${row.cik} ${row.concept} ${row.periodKey} ${Number(row.value)}`));
}
