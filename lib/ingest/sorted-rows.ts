import type { FilingRow } from "@/lib/sources/filing-row";
import type { RejectedRow } from "@/lib/sources/parsed-batch";
import type { SourceRow } from "@/lib/sources/source-parsers";
import { observationOfIndicator, observationOfPrice, type ObservationRow } from "./observation-row";
import { recordsOf, type ListRow, type RecordRow } from "./record-row";
import type { SharePriceRow } from "./store-share-prices";

/** The rows of one payload by the table they are stored in. */
export type SortedRows = {
  observations: ObservationRow[];
  filings: FilingRow[];
  sharePrices: SharePriceRow[];
  records: RecordRow[];
};

/**
 * Sorts parsed rows by where they belong; what cannot be stored at all goes to `rejected` with its reason.
 * @param fileName names the share where its payload does not: `NVDA.csv`.
 */
export function sortRows(
  sourceId: string,
  rows: readonly SourceRow[],
  fileName: string,
  rejected: RejectedRow[],
): SortedRows {
  const sorted: SortedRows = { observations: [], filings: [], sharePrices: [], records: [] };
  const listed: ListRow[] = [];
  const fileTicker = tickerOfFileName(fileName);
  const observe = (row: ObservationRow, raw: SourceRow) => {
    const refusal = refusalOf(row);
    if (refusal === null) sorted.observations.push(row);
    else rejected.push({ reason: refusal, raw });
  };
  for (const row of rows) {
    if ("marketType" in row) observe(observationOfPrice(sourceId, row), row);
    else if ("indicator" in row) {
      const observation = observationOfIndicator(sourceId, row);
      if (observation !== null) observe(observation, row);
      else rejected.push({ reason: "the payload names no series or no unit for this value", raw: row });
    } else if ("concept" in row) sorted.filings.push(row);
    else if ("adjustedClose" in row) {
      const ticker = row.ticker ?? fileTicker;
      if (ticker !== null) sorted.sharePrices.push({ ...row, ticker });
      else rejected.push({ reason: "neither the payload nor its file name says which share", raw: row });
    } else listed.push(row);
  }
  sorted.records = recordsOf(listed);
  return sorted;
}

/** Why a value cannot be stored; null when it can. Negative prices and spikes are real and pass. */
function refusalOf(row: ObservationRow): string | null {
  if (!Number.isFinite(row.value)) return `the value is ${row.value}`;
  if (!(Date.parse(row.periodStart) < Date.parse(row.periodEnd))) {
    return `the interval ${row.periodStart} to ${row.periodEnd} is empty or unreadable`;
  }
  if (row.kind === "indicator") return null;
  if (!/^[A-Z]{3}$/.test(row.currency)) return `"${row.currency}" is no ISO 4217 currency`;
  if (row.priceUsdPerMwh !== null && row.currency !== "USD") {
    return `a dollar price for a price in ${row.currency}: no exchange rate is implied`;
  }
  return null;
}

function tickerOfFileName(fileName: string): string | null {
  return /^([A-Z0-9][A-Z0-9.-]{0,11})\.(?:csv|json)(?:\.gz)?$/.exec(fileName)?.[1] ?? null;
}
