/**
 * Equally likely values; one listed twice is twice as likely. Value i of n covers the probabilities from i/n to (i + 1)/n.
 * @throws {RangeError} unless there are values, ascending, and 0 ≤ probability ≤ 1.
 */
export function discreteQuantile(probability: number, values: readonly number[]): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  if (values.length === 0) throw new RangeError("values must not be empty");
  for (let i = 1; i < values.length; i += 1) {
    if (!((values[i - 1] as number) <= (values[i] as number))) {
      throw new RangeError(`values must ascend, got ${values.join(", ")}`);
    }
  }
  const index = Math.min(values.length - 1, Math.floor(probability * values.length));
  return values[index] as number;
}
