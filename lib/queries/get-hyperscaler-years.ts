import "server-only";
import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import type { FilingConcept } from "@/lib/sources/filing-row";
import { newestFigures } from "./get-company-financials";

export const bigFiveTickers = ["AMZN", "GOOGL", "META", "MSFT", "ORCL"] as const;

export type HyperscalerYear = {
  year: number;
  /** Sum over the five companies and four quarters, USD; null while a quarter is missing. */
  totalUsd: number | null;
  byTicker: Record<string, { valueUsd: number; quarterCount: number }>;
  /** Why `totalUsd` is null, e.g. "AMZN 2026Q3". */
  missing: string[];
  evidence: EvidenceStatus;
  newestFiledAt: string | null;
};

/** Calendar-year totals of perimeter A (big five, as filed), by quarters of the period's midpoint. */
export async function getHyperscalerYears(
  database: Database,
  concept: FilingConcept,
  years: readonly number[],
  asOf?: string,
): Promise<HyperscalerYear[]> {
  const rows = (
    await newestFigures(
      database,
      and(inArray(filingFact.ticker, [...bigFiveTickers]), isNotNull(filingFact.calendarQuarter)) ??
        isNotNull(filingFact.calendarQuarter),
      asOf,
    )
  ).filter((row) => row.concept === concept);
  return years.map((year) => {
    const ofYear = rows.filter((row) => row.calendarQuarter?.startsWith(String(year)));
    const missing = bigFiveTickers.flatMap((ticker) =>
      [1, 2, 3, 4]
        .map((quarter) => `${year}Q${quarter}`)
        .filter((quarter) => !ofYear.some((row) => row.ticker === ticker && row.calendarQuarter === quarter))
        .map((quarter) => `${ticker} ${quarter}`),
    );
    const byTicker = Object.fromEntries(
      bigFiveTickers.map((ticker) => {
        const quarters = ofYear.filter((row) => row.ticker === ticker);
        return [
          ticker,
          { valueUsd: sum(quarters.map((row) => Number(row.value))), quarterCount: quarters.length },
        ];
      }),
    );
    return {
      year,
      totalUsd: missing.length === 0 ? sum(ofYear.map((row) => Number(row.value))) : null,
      byTicker,
      missing,
      evidence: weakestEvidence(ofYear.map((row) => row.evidence)),
      newestFiledAt: ofYear.length > 0 ? latest(ofYear.map((row) => row.filedAt)) : null,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function latest(instants: readonly string[]): string {
  return new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString();
}
