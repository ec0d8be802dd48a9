import { power } from "../numeric/deterministic-power";

/**
 * low (high/low)^p : every factor of ten of the range is as likely as every other.
 * @throws {RangeError} unless 0 < low ≤ high < ∞ and 0 ≤ probability ≤ 1.
 */
export function loguniformQuantile(probability: number, low: number, high: number): number {
  if (!(low > 0 && low <= high && high < Infinity)) {
    throw new RangeError(`0 < low ≤ high must hold, got ${low}, ${high}`);
  }
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  return low * power(high / low, probability);
}
