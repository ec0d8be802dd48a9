import { quantileOfSorted } from "../monte-carlo/quantiles";

export type BootstrapMean = {
  mean: number;
  /** 5th and 95th percentile of the resampled means; null below three values, which no resampling tells apart. */
  low: number | null;
  high: number | null;
  count: number;
  /** n (1 − ρ)/(1 + ρ) with the first autocorrelation ρ, from 1 to n. */
  effectiveCount: number;
};

const FEWEST = 3;
const LOW = 0.05;
const HIGH = 0.95;

/**
 * Mean of a series in time order with its band, by the circular block bootstrap (Politis and Romano 1992): blocks keep
 * neighbours together, for they are not independent.
 * @param random uniform in [0, 1).
 */
export function blockBootstrapMean(
  values: readonly number[],
  options: { blockLength: number; resampleCount: number; random: () => number },
): BootstrapMean {
  const { blockLength, resampleCount, random } = options;
  if (values.length === 0) throw new RangeError("values must not be empty");
  if (!Number.isInteger(blockLength) || blockLength < 1) {
    throw new RangeError(`blockLength must be a whole number from 1, got ${blockLength}`);
  }
  const count = values.length;
  const mean = meanOf(values);
  const effective = effectiveCount(values);
  if (count < FEWEST) return { mean, low: null, high: null, count, effectiveCount: effective };
  const means = new Float64Array(resampleCount);
  for (let resample = 0; resample < resampleCount; resample++) {
    let sum = 0;
    let start = 0;
    for (let position = 0; position < count; position++) {
      if (position % blockLength === 0) start = Math.floor(random() * count) - position;
      sum += values[(((start + position) % count) + count) % count] as number;
    }
    means[resample] = sum / count;
  }
  means.sort();
  return {
    mean,
    low: quantileOfSorted(means, LOW),
    high: quantileOfSorted(means, HIGH),
    count,
    effectiveCount: effective,
  };
}

function effectiveCount(values: readonly number[]): number {
  const count = values.length;
  const mean = meanOf(values);
  let variance = 0;
  let covariance = 0;
  for (const [index, value] of values.entries()) {
    variance += (value - mean) ** 2;
    const next = values[index + 1];
    if (next !== undefined) covariance += (value - mean) * (next - mean);
  }
  if (count < FEWEST || variance === 0) return count;
  const correlation = covariance / variance;
  return Math.min(count, Math.max(1, (count * (1 - correlation)) / (1 + correlation)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
