const SUM_TOLERANCE = 1e-9;

/** @throws {RangeError} unless every weight is from 0 to 1 and they sum to 1 within 1e-9. */
export function assertBlendWeights(weights: readonly number[]): void {
  for (const weight of weights) {
    if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weights must be from 0 to 1, got ${weight}`);
  }
  const sum = sumOf(weights);
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) throw new RangeError(`weights must sum to 1, got ${sum}`);
}

/** The same proportions with the sum 1; null where there is nothing to scale. */
export function scaleBlendWeights(weights: readonly number[]): number[] | null {
  const sum = sumOf(weights);
  return sum > 0 && sum < Infinity ? weights.map((weight) => weight / sum) : null;
}

function sumOf(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
