/**
 * Standard error of the mean of independent replicate estimates: sample standard deviation ÷ √R.
 * @throws {RangeError} below two replicates, which say nothing about their spread.
 */
export function replicateStandardError(estimates: ArrayLike<number>): number {
  const count = estimates.length;
  if (count < 2) throw new RangeError(`estimates must number at least 2, got ${count}`);
  let mean = 0;
  let squaredDeviations = 0;
  for (let index = 0; index < count; index += 1) {
    const deviation = (estimates[index] as number) - mean;
    mean += deviation / (index + 1);
    squaredDeviations += deviation * ((estimates[index] as number) - mean);
  }
  return Math.sqrt(squaredDeviations / (count - 1) / count);
}
