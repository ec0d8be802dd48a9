export type ExceedancePoint = {
  valueUsdBn: number;
  /** Probability that the value drawn is higher. */
  probability: number;
};

const STEPS = 40;
const OUTERMOST = 0.01; // beyond it a few thousand draws say little

/** From 1 % to 99 % in steps of 2.5 %. */
const levels: readonly number[] = [
  OUTERMOST,
  ...Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS),
  1 - OUTERMOST,
];

/** How likely a value is to be exceeded, from the quantiles of its distribution; from the lowest value up. */
export function exceedanceCurve(quantile: (probability: number) => number): ExceedancePoint[] {
  return levels.map((level) => ({ valueUsdBn: quantile(level), probability: 1 - level }));
}
