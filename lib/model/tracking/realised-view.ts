import type { ClaimReading } from "./arguments";
import type { FiledSeriesKey } from "./filed-series";
import type { FiledRow } from "./filed-table";
import type { HistoricalAnalogue } from "./historical-analogues";
import type { SignpostReading } from "./judge-signpost";
import type { Gauge } from "./judge-gauges";
import type { RevenueStatement } from "./revenue-statement";
import type { TrackedPoint } from "./tracked-point";

/** Ratios of one group; every one names its perimeter by the group and its window by its key (`Year`: trailing year). */
export type FiledRatios = Record<FiledSeriesKey, TrackedPoint[]>;

/** Filed and stated figures. */
export type RealisedFigures = {
  /** Oldest first; empty where no filing is stored or known. */
  quarters: string[];
  rows: FiledRow[];
  /** The five together. */
  ratios: FiledRatios;
  /** AI capex (perimeter C) over R1 and its inverse, AI capex and R1 themselves, by trailing year. */
  coverage: {
    aiCapexYear: TrackedPoint[];
    endCustomerRevenueYear: TrackedPoint[];
    capexToAiRevenueYear: TrackedPoint[];
    aiRevenueToCapexYear: TrackedPoint[];
    aiRevenueToRequired: TrackedPoint[];
  };
  statements: RevenueStatement[];
  analogues: readonly HistoricalAnalogue[];
};

/** What the page on realised return shows of filings and statements. */
export type RealisedView = {
  asOf: string | null;
  figures: RealisedFigures;
  gauges: Gauge[];
  signposts: SignpostReading[];
  claims: ClaimReading[];
};
