/** Normal consistency: the median absolute deviation of a normal sample times this is its standard deviation. */
const MAD_TO_STANDARD_DEVIATION = 1.4826;

/**
 * Robust z-score of the step from the last value of `history` to `value`: (step − median of steps) ÷ (1.4826 × MAD of
 * steps), after Iglewicz and Hoaglin (1993). Steps, not levels, so that a trend is no outlier. The deviation counts as at
 * least `leastStep`, or a series that hardly moves would call every move an outlier.
 * Null with fewer than `leastCount` steps.
 */
export function robustStepScore(
  history: readonly number[],
  value: number,
  { leastStep, leastCount }: { leastStep: number; leastCount: number },
): number | null {
  const last = history.at(-1);
  if (last === undefined || history.length - 1 < leastCount) return null;
  const steps = history.slice(1).map((current, index) => current - (history[index] ?? current));
  const centre = median(steps);
  const spread = median(steps.map((step) => Math.abs(step - centre))) * MAD_TO_STANDARD_DEVIATION;
  return (value - last - centre) / Math.max(spread, leastStep);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
