import type { EvidenceStatus } from "../../evidence";
import type { BootstrapMean } from "../../scoring/block-bootstrap";
import type { PitBin } from "../../scoring/pit-histogram";
import type { FrozenBasis, FrozenSet } from "../frozen-sets/build-frozen-set";
import type { ByHypothesis } from "../hypotheses";
import type { IndicatorDating, IndicatorKey } from "../indicators";

/**
 * Who forecasts: the tracked scenarios weighted by their odds, the same scenarios weighted as before anything was seen, and
 * a random walk with the drift of history.
 */
export const forecasters = ["tracking", "equalWeights", "randomWalk"] as const;
export type Forecaster = (typeof forecasters)[number];
export type ByForecaster<Value> = Record<Forecaster, Value>;

export function byForecaster<Value>(valueOf: (forecaster: Forecaster) => Value): ByForecaster<Value> {
  return {
    tracking: valueOf("tracking"),
    equalWeights: valueOf("equalWeights"),
    randomWalk: valueOf("randomWalk"),
  };
}

/** Of one indicator one quarter ahead; scores are lower where better, on the transformed scale. */
export type IndicatorForecast = {
  /** 10th, 50th and 90th percentile in the indicator's unit. */
  p10: number;
  p50: number;
  p90: number;
  logScore: number;
  crps: number;
  pit: number;
};

export type IndicatorScore = {
  indicator: IndicatorKey;
  /** The first value the world had, in the indicator's unit. */
  value: number;
  knownAt: string;
  dating: IndicatorDating;
  evidence: EvidenceStatus;
  forecasts: ByForecaster<IndicatorForecast>;
};

/** Whether capital expenditure came in as bear, base or bull: bounds half way between the medians of the frozen paths. */
export type OrderedScore = {
  /** In the indicator's unit. */
  bearBaseBound: number;
  baseBullBound: number;
  outcome: "bear" | "base" | "bull";
  forecasts: ByForecaster<{ probabilities: readonly number[]; brier: number; rankedProbability: number }>;
};

export type QuarterScore = {
  quarter: string;
  /** Its last day: nothing known later went into the forecast. */
  forecastOn: string;
  weights: ByHypothesis<number>;
  learningRate: number;
  /** Of all indicators together. */
  logScore: ByForecaster<number>;
  /** In standard deviations of a quarter's change. */
  energyScore: ByForecaster<number>;
  indicators: readonly IndicatorScore[];
  /** Null where capital expenditure is not in the set or was not seen. */
  ordered: OrderedScore | null;
};

export type BacktestSetResult = {
  frozenAt: string;
  basis: readonly FrozenBasis[];
  omitted: FrozenSet["omitted"];
  quarters: readonly QuarterScore[];
};

export const skillMeasures = ["logScore", "energyScore", "crps", "rankedProbability", "brier"] as const;
export type SkillMeasure = (typeof skillMeasures)[number];

/** Mean of the benchmark's score less that of the tracking: above 0 the tracking was better. */
export type BacktestSkill = BootstrapMean & {
  measure: SkillMeasure;
  /** Null for all sets: of a quarter in several sets, their mean. */
  frozenAt: string | null;
  /** Null for measures of all indicators together. */
  indicator: IndicatorKey | null;
  benchmark: Exclude<Forecaster, "tracking">;
  /** Means of the two, in the measure's unit. */
  trackingMean: number;
  benchmarkMean: number;
};

export type BacktestResult = {
  sets: readonly BacktestSetResult[];
  skills: readonly BacktestSkill[];
  /** Of the tracking's one-quarter-ahead forecasts, all sets and indicators. */
  pit: readonly PitBin[];
};
