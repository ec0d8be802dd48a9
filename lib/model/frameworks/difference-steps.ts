import type { DifferenceCause, DifferenceStep } from "./published-framework";

/** Effects of moving from the published figure through each value in turn to the last: they sum to the difference. */
export function differenceSteps(
  publishedValue: number,
  rungs: readonly { cause: DifferenceCause; value: number }[],
): DifferenceStep[] {
  return rungs.map(({ cause, value }, index) => ({
    cause,
    effect: value - (rungs[index - 1]?.value ?? publishedValue),
  }));
}
