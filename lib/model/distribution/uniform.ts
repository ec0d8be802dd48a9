/**
 * low + p (high − low).
 * @throws {RangeError} unless low ≤ high, both finite, and 0 ≤ probability ≤ 1.
 */
export function uniformQuantile(probability: number, low: number, high: number): number {
  if (!(low <= high && low > -Infinity && high < Infinity)) {
    throw new RangeError(`low ≤ high must hold, got ${low}, ${high}`);
  }
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  return low * (1 - probability) + high * probability;
}
