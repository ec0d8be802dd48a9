import { exp } from "../../numeric/deterministic-exp";
import { createRandom } from "../../monte-carlo/random";
import { brierScore, rankedProbabilityScore } from "../../scoring/category-scores";
import { energyScore } from "../../scoring/energy-score";
import {
  mixtureCdf,
  mixtureCrps,
  mixtureLogScore,
  mixtureQuantile,
  type StudentTMixture,
} from "../../scoring/student-t-mixture";
import { indicatorDefinitions } from "../indicator-definitions";
import type { IndicatorKey, IndicatorPoint } from "../indicators";
import {
  byForecaster,
  type ByForecaster,
  type IndicatorForecast,
  type IndicatorScore,
  type OrderedScore,
} from "./backtest-result";
import { drawForecast, jointLogScore, marginalForecast, type JointForecast } from "./joint-forecast";
import type { OrderedBounds } from "./ordered-bounds";

const ENERGY_DRAWS = 400;
const orderedOutcomes = ["bear", "base", "bull"] as const;

export type QuarterScores = {
  logScore: ByForecaster<number>;
  energyScore: ByForecaster<number>;
  indicators: IndicatorScore[];
  ordered: OrderedScore | null;
};

/**
 * @param outcomes one per indicator of the forecasts, in their order.
 * @param bounds of the ordered outcome; null where there is none.
 */
export function scoreQuarter(
  forecasts: ByForecaster<JointForecast>,
  outcomes: readonly IndicatorPoint[],
  bounds: OrderedBounds | null,
  seed: string,
): QuarterScores {
  const seen = Float64Array.from(outcomes, ({ transformed }) => transformed);
  const marginals = byForecaster((forecaster) =>
    outcomes.map((_, indicator) => marginalForecast(forecasts[forecaster], indicator)),
  );
  const unitSds = changeSds(forecasts.randomWalk);
  const scaled = Array.from(seen, (value, i) => value / (unitSds[i] as number));
  return {
    logScore: byForecaster((forecaster) => jointLogScore(forecasts[forecaster], seen)),
    energyScore: byForecaster((forecaster) => {
      // The same uniform draws for each forecaster: what differs is the forecast.
      const drawn = drawForecast(forecasts[forecaster], ENERGY_DRAWS, createRandom(seed));
      const members = drawn.map((value, i) => value / (unitSds[i % unitSds.length] as number));
      return energyScore(members, scaled);
    }),
    indicators: outcomes.map(({ indicator, value, transformed, knownAt, dating, evidence }, place) => ({
      indicator,
      value,
      knownAt,
      dating,
      evidence,
      forecasts: byForecaster((forecaster) =>
        scoreIndicator(marginals[forecaster][place] ?? [], indicator, transformed),
      ),
    })),
    ordered: bounds === null ? null : scoreOrdered(marginals, outcomes, bounds),
  };
}

export function scoreIndicator(
  forecast: StudentTMixture,
  indicator: IndicatorKey,
  outcome: number,
): IndicatorForecast {
  const percentile = (probability: number) =>
    untransformIndicator(indicator, mixtureQuantile(forecast, probability));
  return {
    p10: percentile(0.1),
    p50: percentile(0.5),
    p90: percentile(0.9),
    logScore: mixtureLogScore(forecast, outcome),
    crps: mixtureCrps(forecast, outcome),
    pit: Math.min(1, Math.max(0, mixtureCdf(forecast, outcome))),
  };
}

/** Back from the scale it is compared on to the indicator's unit. */
export function untransformIndicator(indicator: IndicatorKey, transformed: number): number {
  const odds = exp(transformed);
  return indicatorDefinitions[indicator].scale === "logit" ? odds / (1 + odds) : odds;
}

function scoreOrdered(
  marginals: ByForecaster<readonly StudentTMixture[]>,
  outcomes: readonly IndicatorPoint[],
  { indicator, bearBase, baseBull }: OrderedBounds,
): OrderedScore | null {
  const place = outcomes.findIndex((outcome) => outcome.indicator === indicator);
  const outcome = outcomes[place];
  if (outcome === undefined) return null;
  const category = [bearBase, baseBull].filter((bound) => outcome.transformed > bound).length;
  return {
    bearBaseBound: untransformIndicator(indicator, bearBase),
    baseBullBound: untransformIndicator(indicator, baseBull),
    outcome: orderedOutcomes[category] ?? "bear",
    forecasts: byForecaster((forecaster) => {
      const forecast = marginals[forecaster][place] ?? [];
      const below = [bearBase, baseBull].map((bound) => mixtureCdf(forecast, bound));
      const [low = 0, high = 0] = below;
      const probabilities = [low, high - low, 1 - high];
      return {
        probabilities,
        brier: brierScore(probabilities, category),
        rankedProbability: rankedProbabilityScore(probabilities, category),
      };
    }),
  };
}

function changeSds(forecast: JointForecast): number[] {
  const covariance = forecast[0]?.covariance ?? new Float64Array();
  const size = forecast[0]?.mean.length ?? 0;
  return Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i] as number));
}
