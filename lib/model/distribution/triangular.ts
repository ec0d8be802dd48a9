/**
 * The value that a triangular distribution stays below with the given probability; its inverse distribution function.
 * low + √(p(high − low)(mode − low)) up to the mode, mirrored above it. low = high is that single value.
 * @throws {RangeError} unless low ≤ mode ≤ high, all finite, and 0 ≤ probability ≤ 1.
 */
export function triangularQuantile(probability: number, low: number, mode: number, high: number): number {
  if (!(low <= mode && mode <= high && low > -Infinity && high < Infinity)) {
    throw new RangeError(`low ≤ mode ≤ high must hold, got ${low}, ${mode}, ${high}`);
  }
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  const width = high - low;
  const toMode = mode - low;
  if (probability * width < toMode) return low + Math.sqrt(probability * width * toMode);
  return high - Math.sqrt((1 - probability) * width * (high - mode));
}
