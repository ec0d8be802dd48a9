export type PitBin = { from: number; to: number; count: number };

/**
 * Counts of probability integral transforms F(y) in bins of equal width. A calibrated forecast fills them evenly; full ends
 * mean forecasts too narrow, a full middle too wide.
 * @throws {RangeError} for a value outside [0, 1] or a bin count that is not a whole number from 1.
 */
export function pitHistogram(values: readonly number[], binCount: number): PitBin[] {
  if (!Number.isInteger(binCount) || binCount < 1) {
    throw new RangeError(`binCount must be a whole number from 1, got ${binCount}`);
  }
  const bins = Array.from({ length: binCount }, (_, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    count: 0,
  }));
  for (const value of values) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`values must be from 0 to 1, got ${value}`);
    const bin = bins[Math.min(binCount - 1, Math.floor(value * binCount))];
    if (bin !== undefined) bin.count += 1;
  }
  return bins;
}
