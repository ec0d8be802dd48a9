import { createSobolReplicate } from "../monte-carlo/sobol-replicate";

export type SobolIndices = {
  /** Share of the variance that each input explains alone. */
  firstOrder: number[];
  /** Share in which it takes part at all. */
  total: number[];
  variance: number;
};

/**
 * Variance-based indices of independent inputs: first order after Saltelli et al. (2010), total after Jansen (1999), at a
 * cost of N (D + 2) evaluations. Correlated inputs need another measure.
 * @param evaluate takes a point of the unit cube, one coordinate an input; the array is reused between calls.
 * @param sampleCount N, a power of two so that the points form a net.
 * @throws {RangeError} if sampleCount is no power of two, or the output does not vary.
 */
export function sobolIndices(request: {
  inputCount: number;
  sampleCount: number;
  seed: string;
  evaluate: (point: Float64Array) => number;
}): SobolIndices {
  const { inputCount, sampleCount, seed, evaluate } = request;
  if (!(Number.isInteger(Math.log2(sampleCount)) && sampleCount >= 2)) {
    throw new RangeError(`sampleCount must be a power of two from 2, got ${sampleCount}`);
  }
  const dimensions = Array.from({ length: 2 * inputCount }, (_, dimension) => ({
    key: `x${dimension}`,
    dimension: dimension + 1,
  }));
  const sample = createSobolReplicate({ dimensions, seed, replicate: 0 });
  const both = new Float64Array(2 * inputCount);
  const mixed = new Float64Array(inputCount);
  const firstSum = new Float64Array(inputCount);
  const totalSum = new Float64Array(inputCount);
  let sum = 0;
  let squareSum = 0;
  for (let index = 0; index < sampleCount; index++) {
    sample.fillPoint(index, both);
    const pointA = both.subarray(0, inputCount);
    const pointB = both.subarray(inputCount);
    const atA = evaluate(pointA);
    const atB = evaluate(pointB);
    sum += atA + atB;
    squareSum += atA * atA + atB * atB;
    for (let input = 0; input < inputCount; input++) {
      mixed.set(pointA);
      mixed[input] = pointB[input] ?? Number.NaN; // A with one column of B
      const atMixed = evaluate(mixed);
      firstSum[input] = (firstSum[input] ?? 0) + atB * (atMixed - atA);
      totalSum[input] = (totalSum[input] ?? 0) + (atA - atMixed) ** 2;
    }
  }
  const mean = sum / (2 * sampleCount);
  const variance = squareSum / (2 * sampleCount) - mean * mean;
  if (!(variance > 0))
    throw new RangeError(`the output must vary over the inputs, got a variance of ${variance}`);
  return {
    firstOrder: Array.from(firstSum, (value) => value / sampleCount / variance),
    total: Array.from(totalSum, (value) => value / (2 * sampleCount) / variance),
    variance,
  };
}
