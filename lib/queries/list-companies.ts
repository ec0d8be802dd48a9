import "server-only";
import type { companyConcepts } from "@/lib/contracts/api/companies/company-concepts";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { Database } from "@/db/database";
import { source } from "@/db/schema/source";
import { quarterEnd } from "@/lib/model/tracking/calendar-quarter";
import { convertFlowToUsd, type UsdAmount } from "./convert-to-usd";
import { freshness, type Freshness } from "./freshness";
import { listCompanyIdentities, type Company } from "./get-company";
import { companyFigure, isShownConcept, newestFigures } from "./newest-figures";
import { trailingFigures, type TrailingFigure, type TrailingFigures } from "./trailing-figures";

/** Form 20-F is due four months after the fiscal year's end. */
const ANNUAL_FILER = { cadenceDays: 366, expectedLagDays: 122 };

type CompanyConcept = (typeof companyConcepts)[number];

export type CompanySummary = Company & {
  /** Null where no filing is stored. */
  trailing: TrailingFigures | null;
  /** The trailing figures in USD at the mean rate of their period; null where the figure itself is missing. */
  inUsd: Record<CompanyConcept, UsdAmount | null>;
  freshness: Freshness | null;
};

/** Every company with its newest filed period, last four quarters and how old they are, at `asOf` or now. */
export async function listCompanies(database: Database, asOf?: string): Promise<CompanySummary[]> {
  const companies = await listCompanyIdentities(database);
  const rows = await newestFigures(database, isShownConcept, asOf);
  const byFiler = new Map<string, CompanyFigure[]>();
  for (const row of rows) {
    for (const filer of [row.cik, row.ticker]) {
      const figures = byFiler.get(filer);
      if (figures) figures.push(companyFigure(row));
      else byFiler.set(filer, [companyFigure(row)]);
    }
  }
  const cadences = await database.select().from(source);
  return Promise.all(
    companies.map(async (company) => {
      const figures = byFiler.get(company.cik ?? company.ticker) ?? [];
      return summariseCompany(database, company, figures, cadences, asOf);
    }),
  );
}

export async function summariseCompany(
  database: Database,
  company: Company,
  figures: readonly CompanyFigure[],
  sources: readonly (typeof source.$inferSelect)[],
  asOf: string | undefined,
): Promise<CompanySummary> {
  const trailing = trailingFigures(figures);
  const inUsd = {
    revenue: await usdOf(database, trailing?.byConcept.revenue, asOf),
    capex: await usdOf(database, trailing?.byConcept.capex, asOf),
    operatingCashFlow: await usdOf(database, trailing?.byConcept.operatingCashFlow, asOf),
    depreciation: await usdOf(database, trailing?.byConcept.depreciation, asOf),
  };
  const ofFigures = sources.find(({ id }) => id === trailing?.sourceId);
  const cadence = trailing?.basis === "fiscal-year" ? ANNUAL_FILER : ofFigures;
  const newestPeriodEnd = trailing === null ? null : endOf(trailing);
  return {
    ...company,
    trailing,
    inUsd,
    freshness:
      newestPeriodEnd === null || cadence === undefined
        ? null
        : freshness({
            newestPeriodEnd,
            now: asOf ?? new Date().toISOString(),
            cadenceDays: cadence.cadenceDays,
            expectedLagDays: cadence.expectedLagDays,
          }),
  };
}

/** Extracts without dates give the calendar quarter alone. */
function endOf({ newestPeriod, newestPeriodEnd }: TrailingFigures): string {
  return newestPeriodEnd ?? quarterEnd(newestPeriod);
}

async function usdOf(
  database: Database,
  figure: TrailingFigure | undefined,
  asOf: string | undefined,
): Promise<UsdAmount | null> {
  if (figure === undefined || figure.value === null || figure.unit === null) return null;
  const { value: amount, unit: currency, periodStart: firstDay, periodEnd: lastDay } = figure;
  if (currency === "USD") return { valueUsd: amount, rate: null, missing: null };
  return firstDay === null || lastDay === null
    ? { valueUsd: null, rate: null, missing: { code: "no-period", currency } }
    : convertFlowToUsd(database, { amount, currency, firstDay, lastDay }, asOf);
}
