import { cholesky } from "../numeric/cholesky";

/** mean(y) = mean + gain · (y − mean of what is known) */
export type Conditional = {
  /** targets × known, row-major. */
  gain: Float64Array;
  /** Of the targets given what is known, targets × targets. */
  covariance: Float64Array;
};

/**
 * The regression of the first `targetCount` variables on the rest: Σ_tk Σ_kk⁻¹ and Σ_tt − Σ_tk Σ_kk⁻¹ Σ_kt.
 * @throws {RangeError} unless the covariance of what is known is positive definite.
 */
export function conditionGaussian(covariance: Float64Array, size: number, targetCount: number): Conditional {
  const knownCount = size - targetCount;
  const at = (row: number, col: number) => covariance[row * size + col] as number;
  const known = Float64Array.from({ length: knownCount * knownCount }, (_, i) =>
    at(targetCount + Math.floor(i / knownCount), targetCount + (i % knownCount)),
  );
  const lower = cholesky(known, knownCount);
  const gain = new Float64Array(targetCount * knownCount);
  for (let t = 0; t < targetCount; t += 1) {
    const row = Float64Array.from({ length: knownCount }, (_, k) => at(t, targetCount + k));
    gain.set(solve(lower, row, knownCount), t * knownCount);
  }
  const rest = new Float64Array(targetCount * targetCount);
  for (let a = 0; a < targetCount; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let value = at(a, b);
      for (let k = 0; k < knownCount; k += 1)
        value -= (gain[a * knownCount + k] as number) * at(b, targetCount + k);
      rest[a * targetCount + b] = rest[b * targetCount + a] = value;
    }
  }
  return { gain, covariance: rest };
}

function solve(lower: Float64Array, right: Float64Array, size: number): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1)
      x[i] = (x[i] as number) - (lower[i * size + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1)
      x[i] = (x[i] as number) - (lower[k * size + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * size + i] as number);
  }
  return x;
}
