import { quarterNumber } from "./calendar-quarter";
import { correlationOf, type ChangeCorrelation } from "./fit-scenario";
import type { IndicatorKey, IndicatorPoint } from "./indicators";
import type { Innovation } from "./innovation";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { innovationFit, type InnovationFit } from "./innovation-fit";

/** "Other" must not lose to the scenarios by being narrow: half as wide again as history was. */
export const OTHER_WIDENING = 1.5;
const FEWEST_CHANGES = 4;

/** What an indicator did before, per quarter on its scale. */
export type Climatology = { drift: number; changeSd: number; changeCount: number };

/**
 * Mean and spread of an indicator's changes in the quarters before `quarter`, a change over h quarters counting as h.
 * The spread is at least the stated one, and that one with fewer than four changes; the mean is what is known, or 0.
 */
export function climatologyBefore(
  points: readonly IndicatorPoint[],
  indicator: IndicatorKey,
  quarter: string,
  discrepancies: ModelDiscrepancies,
): Climatology {
  const end = quarterNumber(quarter);
  const history = points
    .filter((point) => point.indicator === indicator)
    .map((point) => ({ at: quarterNumber(point.quarter), value: point.transformed }))
    .filter(({ at }) => at < end)
    .toSorted((a, b) => a.at - b.at);
  const changes = history.flatMap((point, i) => {
    const before = history[i - 1];
    return before === undefined
      ? []
      : [{ change: point.value - before.value, quarters: point.at - before.at }];
  });
  const span = changes.reduce((sum, { quarters }) => sum + quarters, 0);
  const drift = span > 0 ? changes.reduce((sum, { change }) => sum + change, 0) / span : 0;
  const { climatologySd } = discrepancies[indicator];
  if (changes.length < FEWEST_CHANGES) {
    return { drift, changeSd: climatologySd, changeCount: changes.length };
  }
  const squares = changes.reduce(
    (sum, { change, quarters }) => sum + (change - drift * quarters) ** 2 / quarters,
    0,
  );
  const changeSd = Math.max(climatologySd, Math.sqrt(squares / (changes.length - 1)));
  return { drift, changeSd, changeCount: changes.length };
}

/** The forecast of "other": a random walk with the drift of history from what was last seen, wider than history. */
export function fitClimatology(
  { targets, predictors }: Innovation,
  climatologyOf: (indicator: IndicatorKey) => Climatology,
  correlation: ChangeCorrelation,
): InnovationFit {
  const gain = new Float64Array(targets.length * predictors.length);
  const steps = targets.map((target, t) => {
    const place = predictors.findIndex(({ indicator }) => indicator === target.indicator);
    const before = predictors[place];
    if (before === undefined) throw new RangeError(`predictors must hold ${target.indicator}`);
    gain[t * predictors.length + place] = 1;
    const quarters = target.quarterIndex - before.quarterIndex;
    const { drift, changeSd } = climatologyOf(target.indicator);
    return {
      indicator: target.indicator,
      mean: drift * quarters,
      sd: OTHER_WIDENING * changeSd * Math.sqrt(quarters),
      errorVariance: target.observationSd ** 2 + before.observationSd ** 2,
    };
  });
  return innovationFit({
    targetMean: Float64Array.from(steps, ({ mean }) => mean),
    predictorMean: new Float64Array(predictors.length),
    gain,
    covariance: Float64Array.from(
      steps.flatMap((a) =>
        steps.map(
          (b) =>
            correlationOf(correlation, a.indicator, b.indicator) * a.sd * b.sd +
            (a === b ? a.errorVariance : 0),
        ),
      ),
    ),
  });
}
