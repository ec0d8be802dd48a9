import type { Database } from "@/db/database";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";

const secCadence = { cadence: "quarterly", cadenceDays: 92, expectedLagDays: 45 };

/** Two sources and a run that everything else refers to. */
export async function storeFixtureSources(database: Database): Promise<number> {
  const sources = ["sec-edgar", "fred"].map((id) => ({
    id,
    publisher: id,
    title: id,
    homepageUrl: "https://example.org/",
    licenceName: "public domain",
    licenceUrl: null,
    attribution: id,
    redistribution: true,
    ...secCadence,
    units: "USD",
  }));
  await database.insert(source).values(sources);
  const [run] = await database
    .insert(ingestRun)
    .values({ sourceId: "sec-edgar", origin: "live", status: "succeeded", startedAt: "2026-01-01T00:00:00Z" })
    .returning({ id: ingestRun.id });
  return run?.id ?? 0;
}

export async function storeFixtureCompany(
  database: Database,
  listing: Pick<typeof company.$inferInsert, "ticker" | "name" | "cik" | "layer" | "reportingCurrency">,
): Promise<void> {
  await database.insert(company).values({
    ...listing,
    exchange: "NYSE",
    fiscalYearEnd: "Dec 31",
    role: "a role",
    cikSource: "company_tickers",
    fiscalYearEndSource: "general knowledge - UNVERIFIED",
  });
}

export type FixtureFact = {
  cik: string;
  ticker: string;
  concept: string;
  /** "2026Q1", or "FY2025" for a year. */
  period: string;
  value: number;
  unit: string;
  /** YYYY-MM-DD. */
  filedAt: string;
};

/** Quarters are calendar quarters, fiscal years calendar years. */
export async function storeFixtureFacts(
  database: Database,
  ingestRunId: number,
  facts: readonly FixtureFact[],
): Promise<void> {
  await database.insert(filingFact).values(
    facts.map((fact) => {
      const { period, value, ...rest } = fact;
      const isYear = period.startsWith("FY");
      const year = period.slice(isYear ? 2 : 0).slice(0, 4);
      const quarter = Number(period.at(-1));
      const periodStart = isYear ? `${year}-01-01` : isoDay(Number(year), quarter * 3 - 3, 1);
      const periodEnd = isYear ? `${year}-12-31` : isoDay(Number(year), quarter * 3, 0);
      return {
        ...rest,
        filedAt: `${fact.filedAt}T00:00:00Z`,
        value: String(value),
        tag: "Tag",
        fiscalPeriod: isYear ? period : `FY${period}`,
        calendarQuarter: isYear ? null : period,
        periodKey: isYear ? `${periodStart}/${periodEnd}` : period,
        periodStart,
        periodEnd,
        accession: `acc-${fact.filedAt}`,
        method: "direct",
        evidence: "reported" as const,
        sourceId: "sec-edgar",
        sourceUrl: `https://www.sec.gov/${fact.filedAt}`,
        retrievedAt: "2026-11-01T00:00:00Z",
        ingestRunId,
      };
    }),
  );
}

export type FixtureRate = { day: string; value: number; knownAt: string };

export async function storeFixtureRates(
  database: Database,
  ingestRunId: number,
  indicator: { name: string; unit: string },
  rates: readonly FixtureRate[],
): Promise<void> {
  const id = `fred:${indicator.name}`;
  await database.insert(series).values({
    id,
    sourceId: "fred",
    kind: "indicator",
    zone: indicator.name,
    marketType: "indicator",
    currency: "",
    unit: indicator.unit,
  });
  await database.insert(observation).values(
    rates.map(({ day, value, knownAt }) => ({
      seriesId: id,
      periodStart: `${day}T00:00:00Z`,
      periodEnd: new Date(Date.parse(day) + 86_400_000).toISOString(),
      knownAt,
      retrievedAt: knownAt,
      value,
      evidence: "reported" as const,
      ingestRunId,
    })),
  );
}

function isoDay(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}
