import { cholesky } from "../numeric/cholesky";
import { studentTLogDensity, studentTLogDensityOf } from "./student-t-density";

/** One hypothesis's forecast of an innovation: mean = targetMean + gain · (predictors − predictorMean). */
export type InnovationFit = {
  targetMean: Float64Array;
  predictorMean: Float64Array;
  /** targets × predictors, row-major. */
  gain: Float64Array;
  /** Of the targets, row-major, with observation error and model discrepancy in it. */
  covariance: Float64Array;
  /** Its Cholesky factor. */
  lower: Float64Array;
};

export function innovationFit(parts: Omit<InnovationFit, "lower">): InnovationFit {
  return { ...parts, lower: cholesky(parts.covariance, parts.targetMean.length) };
}

/** Outcome less forecast, one value per target. */
export function innovationDeviation(
  fit: InnovationFit,
  targets: Float64Array,
  predictors: Float64Array,
): Float64Array {
  const { targetMean, predictorMean, gain } = fit;
  const count = predictorMean.length;
  return targets.map((value, t) => {
    let mean = targetMean[t] as number;
    for (let p = 0; p < count; p += 1) {
      mean += (gain[t * count + p] as number) * ((predictors[p] as number) - (predictorMean[p] as number));
    }
    return value - mean;
  });
}

export function innovationLogDensity(
  fit: InnovationFit,
  targets: Float64Array,
  predictors: Float64Array,
): number {
  return studentTLogDensityOf(innovationDeviation(fit, targets, predictors), fit.lower);
}

/**
 * The log density of every coalition of targets, marginal over the others: 2ⁿ values, bit i set where target i is seen.
 * A Student t's marginals keep its degrees of freedom.
 */
export function coalitionLogDensities(fit: InnovationFit, deviation: Float64Array): Float64Array {
  const size = deviation.length;
  return Float64Array.from({ length: 2 ** size }, (_, coalition) => {
    const members = Array.from({ length: size }, (__, i) => i).filter((i) => (coalition & (1 << i)) !== 0);
    const part = Float64Array.from(members, (i) => deviation[i] as number);
    const covariance = Float64Array.from(
      members.flatMap((i) => members.map((j) => fit.covariance[i * size + j] as number)),
    );
    return studentTLogDensity(part, covariance);
  });
}
