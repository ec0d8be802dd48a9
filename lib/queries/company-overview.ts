import { companyConcepts } from "@/lib/contracts/api/companies/company-concepts";
import type { CompanyOverview } from "@/lib/contracts/api/companies/company-overview";
import type { CompanySummary } from "./list-companies";
import type { FiguresSum } from "./trailing-figures";

type Concept = (typeof companyConcepts)[number];

/** A company as a row of a list: its listing, newest period and trailing figures, without what they were added up from. */
export function companyOverview({
  ticker,
  cik,
  listing,
  trailing,
  inUsd,
  freshness,
}: CompanySummary): CompanyOverview {
  const figure = (concept: Concept) => {
    if (trailing === null) return null;
    const { before, growthFraction, ...sum } = trailing.byConcept[concept];
    const usd = inUsd[concept];
    return {
      ...summed(sum),
      before: summed(before),
      growthFraction,
      valueUsd: usd?.valueUsd ?? null,
      usdRate: usd?.rate ?? null,
      usdMissing: usd?.missing ?? null,
    };
  };
  return {
    ticker,
    name: listing?.name ?? null,
    cik,
    cikSource: listing?.cikSource ?? null,
    exchange: listing?.exchange ?? null,
    layer: listing?.layer ?? null,
    role: listing?.role ?? null,
    reportingCurrency: listing?.reportingCurrency ?? null,
    fiscalYearEnd: listing?.fiscalYearEnd ?? null,
    fiscalYearEndSource: listing?.fiscalYearEndSource ?? null,
    basis: trailing?.basis ?? null,
    newestPeriod: trailing?.newestPeriod ?? null,
    newestPeriodEnd: trailing?.newestPeriodEnd ?? null,
    newestFiledAt: trailing?.newestFiledAt ?? null,
    freshness,
    capexIntensityFraction: trailing?.capexIntensityFraction ?? null,
    figures: {
      revenue: figure("revenue"),
      capex: figure("capex"),
      operatingCashFlow: figure("operatingCashFlow"),
      depreciation: figure("depreciation"),
    },
  };
}

function summed(sum: FiguresSum) {
  const { value, unit, missing, periods, periodStart, periodEnd, evidence, newestFiledAt } = sum;
  return { value, unit, missing, periods, periodStart, periodEnd, evidence, newestFiledAt };
}

/** The same as rows for a CSV, the head first. Amounts in the currency the column beside them names, and in USD. */
export function companyTable(companies: readonly CompanySummary[]): (string | number | null)[][] {
  const overviews = companies.map(companyOverview);
  const head = [
    "ticker",
    "name",
    "cik",
    "cik_source",
    "exchange",
    "layer",
    "role",
    "reporting_currency",
    "fiscal_year_end",
    "fiscal_year_end_source",
    "basis",
    "newest_period",
    "newest_period_end",
    "newest_filed_at",
    "freshness",
    "capex_intensity_fraction",
    ...companyConcepts.flatMap((concept) => {
      const name = snakeCase(concept);
      return [
        name,
        `${name}_currency`,
        `${name}_usd`,
        `${name}_growth_fraction`,
        `${name}_evidence`,
        `${name}_missing`,
      ];
    }),
  ];
  const rows = overviews.map((row) => [
    row.ticker,
    row.name,
    row.cik,
    row.cikSource,
    row.exchange,
    row.layer,
    row.role,
    row.reportingCurrency,
    row.fiscalYearEnd,
    row.fiscalYearEndSource,
    row.basis,
    row.newestPeriod,
    row.newestPeriodEnd,
    row.newestFiledAt,
    row.freshness,
    row.capexIntensityFraction,
    ...companyConcepts.flatMap((concept) => {
      const figure = row.figures[concept];
      if (figure === null) return [null, null, null, null, "unresolved", "no filing stored"];
      const { value, unit, valueUsd, growthFraction, evidence, missing } = figure;
      return [value, unit, valueUsd, growthFraction, evidence, missingText(missing)];
    }),
  ]);
  return [head, ...rows];
}

function missingText(missing: NonNullable<CompanyOverview["figures"]["revenue"]>["missing"]): string | null {
  if (missing === null) return null;
  if (missing.code === "missing-periods") return `${missing.code}: ${missing.periods.join(" ")}`;
  return missing.code === "several-units" ? `${missing.code}: ${missing.units.join(" ")}` : missing.code;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
