import "server-only";
import type { Database } from "@/db/database";
import type { FilingRow } from "@/lib/sources/filing-row";
import { filingFactRow } from "./filing-fact-row";
import type { SortedRows } from "./sorted-rows";
import { storeFilings, tickerOfCik, type FilingFactRow } from "./store-filings";
import { storeObservations, type ObservationCounts, type Vintage } from "./store-observations";
import { storeRecords } from "./store-records";
import { storeSharePrices } from "./store-share-prices";

export type RowOrigin = Vintage & {
  /** Where a reader finds the payload; a filing's own page is preferred where its accession number is known. */
  sourceUrl: string;
};

/** Appends every kind of row of one payload, each to its table. */
export async function storeRows(
  database: Database,
  rows: SortedRows,
  origin: RowOrigin,
): Promise<ObservationCounts> {
  const observations = await storeObservations(database, rows.observations, origin);
  const filings = await storeFilings(database, await filingFacts(database, rows.filings, origin));
  const shares = await storeSharePrices(database, rows.sharePrices, origin);
  const records = await storeRecords(database, rows.records, origin);
  return {
    storedCount: observations.storedCount + filings.storedCount + shares.storedCount + records.storedCount,
    unchangedCount:
      observations.unchangedCount + filings.unchangedCount + shares.unchangedCount + records.unchangedCount,
    contradictedCount: observations.contradictedCount,
  };
}

async function filingFacts(
  database: Database,
  rows: readonly FilingRow[],
  origin: RowOrigin,
): Promise<FilingFactRow[]> {
  const tickers = new Map<string, string>();
  for (const { cik } of rows) if (!tickers.has(cik)) tickers.set(cik, await tickerOfCik(database, cik));
  return rows.map((row) =>
    filingFactRow(row, {
      ticker: tickers.get(row.cik) ?? row.cik,
      sourceId: origin.sourceId,
      sourceUrl: origin.sourceUrl,
      retrievedAt: origin.retrievedAt,
      ingestRunId: origin.ingestRunId,
    }),
  );
}
