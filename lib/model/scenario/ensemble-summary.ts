import type { DependenceKind } from "../dependence/dependence";

export type DistributionSummary = {
  mean: number;
  /** From independent replicates, as every standard error here. */
  meanStandardError: number;
  p05: number;
  p05StandardError: number;
  p10: number;
  p10StandardError: number;
  p25: number;
  p25StandardError: number;
  p50: number;
  p50StandardError: number;
  p75: number;
  p75StandardError: number;
  p90: number;
  p90StandardError: number;
  p95: number;
  p95StandardError: number;
};

/** One value per year 2022..2040. */
export type FanBands = {
  p05: number[];
  p10: number[];
  p25: number[];
  p50: number[];
  p75: number[];
  p90: number[];
  p95: number[];
};

export const fanPathNames = ["cumulativeCashUsdBn", "revenueUsdBn", "capexUsdBn", "energisedGw"] as const;
export type FanPathName = (typeof fanPathNames)[number];

export const drawOutputNames = [
  "npvForwardUsdBn",
  "npvProgrammeUsdBn",
  "revenue2030UsdBn",
  "troughCashUsdBn",
] as const;
export type DrawOutputName = (typeof drawOutputNames)[number];

export type Probability = { value: number; standardError: number };

export type DependenceSummary = {
  kind: DependenceKind;
  /** Parameters that depend on at least one other. */
  correlatedParameterCount: number;
  /** The targets contradicted each other, and the nearest possible correlations stand in for them. */
  isRepaired: boolean;
  /** Largest distance of a score correlation from its target, 0 to 2. */
  largestChange: number;
};

export type EnsembleSummary = {
  seed: string;
  draws: number;
  replicateCount: number;
  /** Parameters with a range; the others are fixed. */
  uncertainParameterCount: number;
  dependence: DependenceSummary;
  stopWhenPrecise: boolean;
  /** Whether the draws meet the stopping rule, asked for or not. */
  isPrecise: boolean;
  outputs: Record<DrawOutputName, DistributionSummary>;
  probabilityNpvForwardPositive: Probability;
  probabilityNpvProgrammePositive: Probability;
  fans: Record<FanPathName, FanBands>;
};
