import "server-only";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import type { CapexFiling } from "@/lib/contracts/report-provenance";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";
import { untilDataChange } from "./until-data-change";

const USD_PER_USD_BN = 1e9;

/** The quarters that a calendar year of big-five capex sums, each in its newest vintage known at `asOf`; kept until figures change. */
export function listCapexFilings(
  database: Database,
  years: readonly number[],
  asOf?: string,
): Promise<CapexFiling[]> {
  const key = `capex filings ${years.join()} ${asOf ?? "now"}`;
  return untilDataChange(database, key, () => readCapexFilings(database, years, asOf));
}

async function readCapexFilings(
  database: Database,
  years: readonly number[],
  asOf: string | undefined,
): Promise<CapexFiling[]> {
  const rows = await database
    .select()
    .from(filingFact)
    .where(
      and(
        inArray(filingFact.ticker, [...bigFive]),
        eq(filingFact.concept, "capex"),
        isNotNull(filingFact.calendarQuarter),
        knownBy(filingFact.filedAt, asOf),
      ),
    )
    .orderBy(asc(filingFact.calendarQuarter), asc(filingFact.ticker), asc(filingFact.filedAt));
  const newest = new Map<string, CapexFiling>();
  for (const row of rows) {
    const quarter = row.calendarQuarter ?? "";
    if (!years.some((year) => quarter.startsWith(String(year)))) continue;
    const key = `${quarter} ${row.ticker}`;
    newest.set(key, {
      ticker: row.ticker,
      quarter,
      capexUsdBn: Number(row.value) / USD_PER_USD_BN,
      filedAt: filingDay(row),
      accession: row.accession,
      vintage: (newest.get(key)?.vintage ?? 0) + 1,
      method: row.method,
      evidence: row.evidence,
      sourceId: row.sourceId,
      sourceUrl: row.sourceUrl,
    });
  }
  return [...newest.values()];
}

/** Null for a row of an extract that states none: it is stored as known from the day it was read. */
function filingDay({ accession, filedAt, retrievedAt }: typeof filingFact.$inferSelect): string | null {
  const day = isoInstant(filedAt).slice(0, 10);
  return accession === null && day === isoInstant(retrievedAt).slice(0, 10) ? null : day;
}
