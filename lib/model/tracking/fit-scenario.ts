import { conditionGaussian } from "./condition-gaussian";
import type { IndicatorKey, PathEnsemble } from "./indicators";
import type { Innovation, Observation } from "./innovation";
import { innovationFit, type InnovationFit } from "./innovation-fit";
import type { ModelDiscrepancies } from "./model-discrepancy";
import { pathMoments } from "./path-moments";

/** Correlation of the indicators' changes, row-major in the order of `indicators`. */
export type ChangeCorrelation = { indicators: readonly IndicatorKey[]; matrix: Float64Array };

/**
 * A scenario's forecast of a quarter given what was last seen, from the draws' joint covariance of both:
 * what is seen = path + level discrepancy + Σ of quarterly discrepancies + observation error.
 * The level discrepancy is one for all quarters, so what a scenario had wrong before is not held against it again.
 */
export function fitScenario(
  ensemble: PathEnsemble,
  { targets, predictors }: Innovation,
  correlation: ChangeCorrelation,
  discrepancies: ModelDiscrepancies,
): InnovationFit {
  const slots = [...targets, ...predictors];
  const { mean, covariance } = pathMoments(ensemble, slots);
  const size = slots.length;
  const seen = covariance.map((value, i) => {
    const a = slots[Math.floor(i / size)] as Observation;
    const b = slots[i % size] as Observation;
    return (
      value + discrepancyCovariance(a, b, correlation, discrepancies) + (a === b ? a.observationSd ** 2 : 0)
    );
  });
  const conditional = conditionGaussian(seen, size, targets.length);
  return innovationFit({
    targetMean: mean.slice(0, targets.length),
    predictorMean: mean.slice(targets.length),
    ...conditional,
  });
}

/** Quarterly discrepancies add up from the ensemble's first quarter and move together as the paths' changes do. */
function discrepancyCovariance(
  a: Observation,
  b: Observation,
  correlation: ChangeCorrelation,
  discrepancies: ModelDiscrepancies,
): number {
  const ofA = discrepancies[a.indicator];
  const ofB = discrepancies[b.indicator];
  const sharedQuarters = Math.min(a.quarterIndex, b.quarterIndex);
  const level = a.indicator === b.indicator ? ofA.levelSd ** 2 : 0;
  return (
    level +
    correlationOf(correlation, a.indicator, b.indicator) * ofA.quarterlySd * ofB.quarterlySd * sharedQuarters
  );
}

export function correlationOf(
  { indicators, matrix }: ChangeCorrelation,
  a: IndicatorKey,
  b: IndicatorKey,
): number {
  const [row, col] = [indicators.indexOf(a), indicators.indexOf(b)];
  if (row < 0 || col < 0) return a === b ? 1 : 0;
  return matrix[row * indicators.length + col] as number;
}
