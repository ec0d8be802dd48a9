/** The smallest value that at least this fraction of the values do not exceed (nearest rank). */
export function quantileOf(values: readonly number[], fraction: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * fraction) - 1];
  if (value === undefined)
    throw new RangeError(`no quantile ${fraction} of ${values.length} values; it must be in (0, 1]`);
  return value;
}
