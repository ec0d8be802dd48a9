export type FilingConcept = "revenue" | "capex" | "operatingCashFlow" | "depreciation";

/** `direct`: filed for exactly this period. The other methods subtract year-to-date facts of the same fiscal year. */
export type FilingMethod = "direct" | "ytd_diff" | "fy_minus_9m";

export type FilingRow = {
  cik: string;
  concept: FilingConcept;
  tag: string;
  /** First day, inclusive, YYYY-MM-DD. */
  periodStart: string;
  /** Last day, inclusive as the SEC files it, YYYY-MM-DD. */
  periodEnd: string;
  /** FY2026Q4 for a quarter, FY2026 for a year; derived from the period, never from `fy`/`fp`. */
  fiscalPeriod: string;
  /** Quarter of the period's midpoint, e.g. 2026Q1; null for annual rows. */
  calendarQuarter: string | null;
  value: number;
  unit: string;
  /** Date from which the figure was known: the latest filing the value depends on. */
  filedAt: string;
  accession: string | null;
  method: FilingMethod;
};
