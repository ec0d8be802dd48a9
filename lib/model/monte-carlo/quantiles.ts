/**
 * The quantile of ascending values, interpolated linearly between ranks p·(n − 1) (Hyndman and Fan's type 7).
 * @throws {RangeError} if there are no values or the probability is outside [0, 1].
 */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) throw new RangeError("sorted must not be empty");
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  const position = probability * (sorted.length - 1);
  const rank = Math.floor(position);
  const lower = sorted[rank] as number;
  const weight = position - rank;
  return weight === 0 ? lower : lower + weight * ((sorted[rank + 1] as number) - lower);
}
