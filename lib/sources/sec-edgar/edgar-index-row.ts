/** One company of the SEC's list of tickers; a company has a row for each of its tickers. */
export type CompanyTickerRow = {
  table: "ticker";
  cik: string;
  ticker: string;
  company: string;
  exchange: string | null;
};

/** One filing of a company's list of submissions: when the world could know what it says. */
export type SubmissionRow = {
  table: "submission";
  cik: string;
  accession: string;
  form: string;
  filedAt: string;
  /** Instant of acceptance as the SEC states it; null in lists that carry none. */
  acceptedAt: string | null;
  /** Last day of the period reported on; null for filings about no period. */
  reportPeriodEnd: string | null;
  primaryDocument: string | null;
};

/** One company's fact in a frame: the last value filed for a calendar period, without the day it was filed. */
export type FrameRow = {
  table: "frame";
  cik: string;
  taxonomy: string;
  tag: string;
  /** Calendar period, e.g. CY2025Q3; an instant ends in I. */
  frame: string;
  periodStart: string | null;
  periodEnd: string;
  value: number;
  unit: string;
  accession: string;
};

export type EdgarIndexRow = CompanyTickerRow | SubmissionRow | FrameRow;
