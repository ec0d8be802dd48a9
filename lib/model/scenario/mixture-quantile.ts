/** One component: ascending values, and its weight in the mixture. */
export type MixtureComponent = { sorted: Float64Array; weight: number };

/** The share of ascending values up to x, straight between neighbours: the inverse of `quantileOfSorted`. */
function shareUpTo(sorted: Float64Array, x: number): number {
  const count = sorted.length;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low === count) return 1;
  const before = sorted[low - 1] as number;
  const after = sorted[low] as number;
  return (low - 1 + (x - before) / (after - before)) / (count - 1);
}

/**
 * The smallest value at which the weighted mean of the components' distribution functions reaches the probability.
 * A single component gives its own quantile, to a last place or two.
 * @throws {RangeError} if no component has weight and values, or the probability is outside [0, 1].
 */
export function mixtureQuantile(components: readonly MixtureComponent[], probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be from 0 to 1, got ${probability}`);
  }
  const used = components.filter(({ sorted, weight }) => weight > 0 && sorted.length > 0);
  if (used.length === 0) throw new RangeError("components must hold one with weight and values");
  let low = Math.min(...used.map(({ sorted }) => sorted[0] as number));
  let high = Math.max(...used.map(({ sorted }) => sorted.at(-1) as number));
  const reached = (x: number): boolean => {
    let share = 0;
    for (const { sorted, weight } of used) share += weight * shareUpTo(sorted, x);
    return share >= probability;
  };
  if (reached(low)) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (reached(middle)) high = middle;
    else low = middle;
  }
}
