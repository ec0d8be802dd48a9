export type DistributionSummary = {
  mean: number;
  /** From independent replicates, as every standard error here. */
  meanStandardError: number;
  p05: number;
  p10: number;
  p25: number;
  p50: number;
  p50StandardError: number;
  p75: number;
  p90: number;
  p95: number;
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

export type EnsembleSummary = {
  seed: string;
  draws: number;
  replicateCount: number;
  /** Parameters with a range; the others are fixed. */
  uncertainParameterCount: number;
  outputs: Record<DrawOutputName, DistributionSummary>;
  probabilityNpvForwardPositive: Probability;
  probabilityNpvProgrammePositive: Probability;
  fans: Record<FanPathName, FanBands>;
};
