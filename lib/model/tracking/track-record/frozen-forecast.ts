import { mixtureQuantile, type StudentTMixture } from "../../scoring/student-t-mixture";
import { forecastRandomWalk, weighForecasts } from "../backtest/forecast-quarter";
import { marginalForecast, type JointForecast } from "../backtest/joint-forecast";
import { untransformIndicator } from "../backtest/score-quarter";
import { equalPrior, type ByHypothesis } from "../hypotheses";
import type { Observation } from "../innovation";
import type { IndicatorKey, IndicatorPoint } from "../indicators";
import type { ModelDiscrepancies } from "../model-discrepancy";
import { prepareInnovation } from "../prepare-innovation";
import { trackedIndicators, type ScenarioEnsembles } from "../scenario-ensembles";

export const frozenForecasters = ["tracking", "bear", "base", "bull", "equalWeights", "randomWalk"] as const;
export type FrozenForecaster = (typeof frozenForecasters)[number];

export const frozenProbabilities = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** One indicator in one quarter, as a release has it come. */
export type FrozenForecast = {
  forecaster: FrozenForecaster;
  indicator: IndicatorKey;
  quarter: string;
  /** On the transformed scale. */
  components: StudentTMixture;
  /** At `frozenProbabilities`, in the indicator's unit. */
  quantiles: number[];
};

export type ForecastInput = {
  ensembles: ScenarioEnsembles;
  discrepancies: ModelDiscrepancies;
  /** One vintage of each quarter, as known when the forecast is made. */
  points: readonly IndicatorPoint[];
  /** Odds of the scenarios now. */
  weights: ByHypothesis<number>;
};

/**
 * `quarterCount` quarters from `firstQuarter` on, each seen from the newest figures. An indicator known by then, or without
 * a figure within the paths to start from, is left out.
 */
export function freezeForecasts(
  input: ForecastInput,
  firstQuarter: string,
  quarterCount: number,
): FrozenForecast[] {
  const { ensembles, points } = input;
  const { quarters } = ensembles.paths.bear;
  const last = trackedIndicators(ensembles).flatMap(
    (indicator) => lastSight(points, indicator, quarters) ?? [],
  );
  return quarters
    .filter((quarter) => quarter >= firstQuarter)
    .slice(0, quarterCount)
    .flatMap((quarter) => forecastsOf(quarter, quarters.indexOf(quarter), last, input));
}

function forecastsOf(
  quarter: string,
  quarterIndex: number,
  predictors: readonly Observation[],
  { ensembles, discrepancies, points, weights }: ForecastInput,
): FrozenForecast[] {
  const targets = predictors
    .filter((predictor) => predictor.quarterIndex < quarterIndex)
    .map((predictor) => ({ ...predictor, quarterIndex }));
  if (targets.length === 0) return [];
  const innovation = { quarterIndex, targets, predictors };
  const prepared = prepareInnovation({ ensembles, innovation, points, discrepancies });
  const all = weighForecasts(prepared, weights);
  const alone = (hypothesis: number): JointForecast =>
    all.slice(hypothesis, hypothesis + 1).map((component) => ({ ...component, weight: 1 }));
  const forecasts: Record<FrozenForecaster, JointForecast> = {
    tracking: all,
    bear: alone(0),
    base: alone(1),
    bull: alone(2),
    equalWeights: weighForecasts(prepared, equalPrior),
    randomWalk: forecastRandomWalk(prepared, points, discrepancies),
  };
  return frozenForecasters.flatMap((forecaster) =>
    targets.map(({ indicator }, place) => {
      const components = marginalForecast(forecasts[forecaster], place);
      const quantiles = frozenProbabilities.map((probability) =>
        untransformIndicator(indicator, mixtureQuantile(components, probability)),
      );
      return { forecaster, indicator, quarter, components, quantiles };
    }),
  );
}

function lastSight(
  points: readonly IndicatorPoint[],
  indicator: IndicatorKey,
  quarters: readonly string[],
): Observation | null {
  let last: Observation | null = null;
  for (const point of points) {
    const quarterIndex = quarters.indexOf(point.quarter);
    if (point.indicator !== indicator || quarterIndex < (last?.quarterIndex ?? 0)) continue;
    const { transformed, observationSd } = point;
    last = { indicator, quarterIndex, transformed, observationSd };
  }
  return last;
}
