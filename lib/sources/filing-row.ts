/** Over a period. */
export type FilingFlowConcept =
  | "revenue"
  | "capex"
  | "operatingCashFlow"
  | "depreciation"
  | "grossProfit"
  | "operatingIncome";

/** On a day: of a balance sheet, or of the cover page for the shares. */
export type FilingInstantConcept =
  | "cashAndInvestments"
  | "totalDebt"
  | "stockholdersEquity"
  | "sharesOutstanding";

export type FilingConcept = FilingFlowConcept | FilingInstantConcept;

/**
 * `direct`: filed for exactly this period. `ytd_diff` and `fy_minus_9m` subtract year-to-date facts of the same fiscal year,
 * `revenue_minus_cost` the cost of revenue from the revenue of the period. `instant`: as of a day, one tag or a sum of tags.
 */
export type FilingMethod = "direct" | "ytd_diff" | "fy_minus_9m" | "revenue_minus_cost" | "instant";

export type FilingRow = {
  cik: string;
  concept: FilingConcept;
  /** Tags of a sum are joined by " + ", of a difference by " - ". */
  tag: string;
  /** First day, inclusive, YYYY-MM-DD; null for an instant. */
  periodStart: string | null;
  /** Last day, inclusive as the SEC files it, YYYY-MM-DD; of an instant its day. */
  periodEnd: string;
  /**
   * FY2026Q4 for a quarter and for an instant at its end, FY2026 for a year; derived from the period, never from `fy`/`fp`.
   * Null for a cover page, whose day ends no fiscal period.
   */
  fiscalPeriod: string | null;
  /**
   * Quarter of the period's midpoint, e.g. 2026Q1; null for annual rows. Of a balance sheet the quarter whose end is nearest,
   * so that it stands beside the flows of its fiscal quarter; of a cover page the quarter its day is in.
   */
  calendarQuarter: string | null;
  value: number;
  /** Currency code, or "shares". */
  unit: string;
  /** Date from which the figure was known: the latest filing the value depends on. */
  filedAt: string;
  accession: string | null;
  method: FilingMethod;
};
