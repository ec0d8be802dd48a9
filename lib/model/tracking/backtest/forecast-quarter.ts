import { climatologyBefore } from "../climatology";
import { correlationOf } from "../fit-scenario";
import { hypotheses, type ByHypothesis } from "../hypotheses";
import type { IndicatorPoint } from "../indicators";
import { innovationDeviation } from "../innovation-fit";
import type { ModelDiscrepancies } from "../model-discrepancy";
import type { PreparedInnovation } from "../prepare-innovation";
import type { JointForecast } from "./joint-forecast";

/** The hypotheses' forecasts of a quarter under their odds. */
export function weighForecasts(
  { innovation, fits }: PreparedInnovation,
  weights: ByHypothesis<number>,
): JointForecast {
  const predictors = Float64Array.from(innovation.predictors, ({ transformed }) => transformed);
  return hypotheses.map((hypothesis) => ({
    weight: weights[hypothesis],
    // Of an outcome of 0 the deviation is the mean with its sign turned.
    mean: innovationDeviation(fits[hypothesis], new Float64Array(innovation.targets.length), predictors).map(
      (deviation) => -deviation,
    ),
    covariance: fits[hypothesis].covariance,
  }));
}

/**
 * The benchmark every forecaster has to beat: from the last value on, the mean change of history and its spread.
 * @param points as known when the forecast is made.
 */
export function forecastRandomWalk(
  { innovation, quarter, correlation }: PreparedInnovation,
  points: readonly IndicatorPoint[],
  discrepancies: ModelDiscrepancies,
): JointForecast {
  const { targets, predictors } = innovation;
  const steps = targets.map(({ indicator, observationSd, quarterIndex }) => {
    const last = predictors.find((predictor) => predictor.indicator === indicator);
    if (last === undefined) throw new RangeError(`predictors must hold ${indicator}`);
    const { drift, changeSd } = climatologyBefore(points, indicator, quarter, discrepancies);
    const quarters = quarterIndex - last.quarterIndex;
    return {
      indicator,
      mean: last.transformed + drift * quarters,
      sd: changeSd * Math.sqrt(quarters),
      errorVariance: observationSd ** 2 + last.observationSd ** 2,
    };
  });
  const covariance = steps.flatMap((a) =>
    steps.map(
      (b) =>
        correlationOf(correlation, a.indicator, b.indicator) * a.sd * b.sd + (a === b ? a.errorVariance : 0),
    ),
  );
  return [
    {
      weight: 1,
      mean: Float64Array.from(steps, ({ mean }) => mean),
      covariance: Float64Array.from(covariance),
    },
  ];
}
