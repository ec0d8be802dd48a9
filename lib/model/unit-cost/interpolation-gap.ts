const MAX_RATIO = 2; // throughput falls convexly; a line across a wider gap overstates it

/**
 * Whether `at` lies between two neighbours of `rising` of which the larger is more than twice the smaller.
 * Nothing is read across such a gap: too little was measured there.
 */
export function isInInterpolationGap(rising: readonly number[], at: number): boolean {
  const right = rising.findIndex((value) => value > at);
  const [low, high] = [rising[right - 1], rising[right]];
  return low !== undefined && high !== undefined && low !== at && high > MAX_RATIO * low;
}
