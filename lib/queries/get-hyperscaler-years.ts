import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import { bigFive } from "@/lib/model/tracking/filed-series";
import type { FilingConcept } from "@/lib/sources/filing-row";
import { newestFigures } from "./newest-figures";

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
  const rows = await bigFiveFigures(database, concept, asOf);
  return years.map((year) => {
    const ofYear = rows.filter((row) => row.calendarQuarter?.startsWith(String(year)));
    const missing = bigFive.flatMap((ticker) =>
      [1, 2, 3, 4]
        .map((quarter) => `${year}Q${quarter}`)
        .filter((quarter) => !ofYear.some((row) => row.ticker === ticker && row.calendarQuarter === quarter))
        .map((quarter) => `${ticker} ${quarter}`),
    );
    const byTicker = Object.fromEntries(
      bigFive.map((ticker) => {
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
      evidence: ofYear.length > 0 ? weakestEvidence(ofYear.map((row) => row.evidence)) : "unresolved",
      newestFiledAt: ofYear.length > 0 ? latest(ofYear.map((row) => row.filedAt)) : null,
    };
  });
}

export type BigFiveQuarter = { calendarQuarter: string; valueUsd: number; companyCount: number };

/** Perimeter A quarter by quarter, oldest first, with how many of the five have filed. */
export async function getBigFiveQuarters(
  database: Database,
  concept: FilingConcept,
  asOf?: string,
): Promise<BigFiveQuarter[]> {
  const byQuarter = new Map<string, BigFiveQuarter>();
  for (const row of await bigFiveFigures(database, concept, asOf)) {
    if (row.calendarQuarter === null) continue;
    const known = byQuarter.get(row.calendarQuarter) ?? {
      calendarQuarter: row.calendarQuarter,
      valueUsd: 0,
      companyCount: 0,
    };
    byQuarter.set(row.calendarQuarter, {
      ...known,
      valueUsd: known.valueUsd + Number(row.value),
      companyCount: known.companyCount + 1,
    });
  }
  return [...byQuarter.values()].toSorted((a, b) => a.calendarQuarter.localeCompare(b.calendarQuarter));
}

async function bigFiveFigures(database: Database, concept: FilingConcept, asOf: string | undefined) {
  const isBigFive = inArray(filingFact.ticker, [...bigFive]);
  const rows = await newestFigures(database, isBigFive, asOf);
  return rows.filter((row) => row.concept === concept && row.calendarQuarter !== null);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function latest(instants: readonly string[]): string {
  return new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString();
}
