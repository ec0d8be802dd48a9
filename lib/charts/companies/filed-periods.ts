import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";

/** What a company files: quarters, or years alone. */
export type FilingBasis = "four-quarters" | "fiscal-year";

export type FiledPeriod = {
  /** Calendar quarter of the midpoint, or the fiscal year. */
  period: string;
  fiscalPeriod: string | null;
  byConcept: Map<string, CompanyFigure>;
};

/** Quarters, or years of an annual filer, newest first. */
export function filedPeriods(figures: readonly CompanyFigure[], basis: FilingBasis): FiledPeriod[] {
  const periods = new Map<string, FiledPeriod>();
  for (const figure of figures) {
    const period = basis === "four-quarters" ? figure.calendarQuarter : annualPeriod(figure);
    if (period === null) continue;
    const known = periods.get(period);
    if (known) {
      known.byConcept.set(figure.concept, figure);
      known.fiscalPeriod ??= figure.fiscalPeriod; // extracts leave it blank
    } else {
      const byConcept = new Map([[figure.concept, figure]]);
      periods.set(period, { period, fiscalPeriod: figure.fiscalPeriod, byConcept });
    }
  }
  return [...periods.values()].toSorted((a, b) => b.period.localeCompare(a.period));
}

function annualPeriod({ calendarQuarter, fiscalPeriod, periodEnd }: CompanyFigure): string | null {
  return calendarQuarter === null ? (fiscalPeriod ?? periodEnd) : null;
}
