import type { FilingRow } from "@/lib/sources/filing-row";
import type { FilingFactRow } from "./store-filings";

export type FilingOrigin = {
  ticker: string;
  sourceId: string;
  /** Where the payload came from; the filing's own page is preferred where its accession number is known. */
  sourceUrl: string;
  retrievedAt: string;
  ingestRunId: number;
};

export function filingFactRow(row: FilingRow, origin: FilingOrigin): FilingFactRow {
  return {
    ...origin,
    cik: row.cik,
    concept: row.concept,
    tag: row.tag,
    fiscalPeriod: row.fiscalPeriod,
    calendarQuarter: row.calendarQuarter,
    periodKey: row.calendarQuarter ?? `${row.periodStart}/${row.periodEnd}`,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    value: String(row.value),
    unit: row.unit,
    filedAt: row.filedAt,
    accession: row.accession,
    method: row.method,
    evidence: filingEvidence(row),
    sourceUrl: row.accession === null ? origin.sourceUrl : filingUrl(row.cik, row.accession),
  };
}

/** A figure as filed is reported, one that adds or subtracts several is derived. */
export function filingEvidence({ method, tag }: FilingRow): "reported" | "derived" {
  const isSingleFact = method === "direct" || (method === "instant" && !tag.includes(" + "));
  return isSingleFact ? "reported" : "derived";
}

/** The filing's own page at the SEC. */
export function filingUrl(cik: string, accession: string): string {
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll("-", "")}/`;
}
