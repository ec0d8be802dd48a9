import { quantileOfSorted } from "../monte-carlo/quantiles";
import { exp } from "../numeric/deterministic-exp";
import { indicatorDefinitions } from "./indicator-definitions";
import type { IndicatorKey, IndicatorPoint, PathEnsemble, TrackedScenario } from "./indicators";
import type { ScenarioEnsembles } from "./scenario-ensembles";

export type IndicatorBand = {
  indicator: IndicatorKey;
  quarter: string;
  /** What the world had, in the indicator's unit. */
  value: number;
  /** Percentiles of each scenario's paths in the same unit. */
  bands: Record<TrackedScenario, { p10: number; p50: number; p90: number }>;
};

/**
 * Each quarter seen after a set was frozen, beside what its scenarios expected of it.
 * @param points one vintage of each quarter.
 */
export function indicatorBands(
  { frozenOn, paths }: Pick<ScenarioEnsembles, "frozenOn" | "paths">,
  points: readonly IndicatorPoint[],
): IndicatorBand[] {
  return points.flatMap(({ indicator, quarter, value, knownAt }): IndicatorBand[] => {
    const isForecast = paths.bear.indicators.includes(indicator) && paths.bear.quarters.includes(quarter);
    if (knownAt <= frozenOn || !isForecast) return [];
    const band = (path: PathEnsemble) => percentilesOf(path, indicator, quarter);
    return [
      {
        indicator,
        quarter,
        value,
        bands: { bear: band(paths.bear), base: band(paths.base), bull: band(paths.bull) },
      },
    ];
  });
}

/** Percentiles keep their order on any rising scale: they are taken where the paths are, and then read in the unit. */
function percentilesOf(
  { quarters, indicators, draws, values }: PathEnsemble,
  indicator: IndicatorKey,
  quarter: string,
): { p10: number; p50: number; p90: number } {
  const offset = quarters.indexOf(quarter) * indicators.length + indicators.indexOf(indicator);
  const stride = quarters.length * indicators.length;
  const sorted = Float64Array.from({ length: draws }, (_, d) => values[d * stride + offset] as number).sort();
  const at = (probability: number) => inUnit(indicator, quantileOfSorted(sorted, probability));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function inUnit(indicator: IndicatorKey, transformed: number): number {
  return indicatorDefinitions[indicator].scale === "logit" ? 1 / (1 + exp(-transformed)) : exp(transformed);
}
