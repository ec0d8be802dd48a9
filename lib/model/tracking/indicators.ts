import type { EvidenceStatus } from "../evidence";
import type { builtInSlugs } from "../scenario/built-in-slugs";

export type TrackedScenario = (typeof builtInSlugs)[number];

export const indicatorKeys = [
  "filedCapex",
  "aiRevenue",
  "acceleratorRevenue",
  "capexToOperatingCashFlow",
  "depreciationToRevenue",
  "powerPrice",
  "rentalPrice",
  "debtIssuance",
  "energisedPower",
  "tokenVolume",
  "impairments",
] as const;
export type IndicatorKey = (typeof indicatorKeys)[number];

/** What `knownAt` rests on: the filing itself, the last day the law allows for it, or the day of a statement. */
export type IndicatorDating = "filing" | "filing-deadline" | "statement" | "publication";

/** One quarter of one indicator in one vintage. Flows are of the quarter alone, never trailing years. */
export type IndicatorPoint = {
  indicator: IndicatorKey;
  /** Calendar quarter of the period's midpoint, "2026Q2". */
  quarter: string;
  /** In the indicator's unit. */
  value: number;
  /** `value` on the scale it is compared on: natural logarithm or logit. */
  transformed: number;
  /** Standard deviation of what was measured or stated around the truth, on the transformed scale. */
  observationSd: number;
  /** ISO date from which the world could know this value. */
  knownAt: string;
  dating: IndicatorDating;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string;
};

/** Paths of the indicators in one scenario: `draws` equally likely worlds. */
export type PathEnsemble = {
  scenario: TrackedScenario;
  /** Consecutive calendar quarters, oldest first. */
  quarters: readonly string[];
  indicators: readonly IndicatorKey[];
  draws: number;
  /** Draw-major, then quarter, then indicator, on the transformed scale: (draw * quarters + quarter) * indicators + indicator. */
  values: Float64Array;
};
