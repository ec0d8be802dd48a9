import {
  mixtureCdf,
  mixtureCrps,
  mixtureLogScore,
  type StudentTMixture,
} from "../../scoring/student-t-mixture";
import { firstVintage } from "../frozen-sets/known-history";
import type { IndicatorKey, IndicatorPoint } from "../indicators";

export type ScorableForecast = {
  indicator: IndicatorKey;
  quarter: string;
  /** ISO date; a figure known by then is no test of the forecast. */
  dataAsOf: string;
  components: StudentTMixture;
};

export type ForecastScore = {
  /** The first value the world had. */
  outcome: IndicatorPoint;
  /** On the transformed scale; lower is better. */
  logScore: number;
  crps: number;
  pit: number;
};

/** Null while the quarter is not known, and for one that was known before the forecast was made. */
export function scoreForecast(
  { indicator, quarter, dataAsOf, components }: ScorableForecast,
  points: readonly IndicatorPoint[],
): ForecastScore | null {
  const outcome = firstVintage(points, indicator, quarter);
  if (outcome === null || outcome.knownAt <= dataAsOf) return null;
  return {
    outcome,
    logScore: mixtureLogScore(components, outcome.transformed),
    crps: mixtureCrps(components, outcome.transformed),
    pit: Math.min(1, Math.max(0, mixtureCdf(components, outcome.transformed))),
  };
}
