/**
 * Equally likely values; one listed twice is twice as likely. Value i of n covers the probabilities from i/n to (i + 1)/n.
 * @throws {RangeError} unless there are values, ascending, and 0 ≤ probability ≤ 1.
 */
export function discreteQuantile(probability: number, values: readonly number[]): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  if (values.length === 0) throw new RangeError("values must not be empty");
  const last = values.length - 1;
  const index = Math.min(last, Math.floor(probability * values.length));
  const value = values[index] as number;
  // Neighbours suffice: whoever draws over the whole range meets every pair.
  const before = values[Math.max(0, index - 1)] as number;
  const after = values[Math.min(last, index + 1)] as number;
  if (!(before <= value && value <= after)) {
    throw new RangeError(`values must ascend, got ${values.join(", ")}`);
  }
  return value;
}
