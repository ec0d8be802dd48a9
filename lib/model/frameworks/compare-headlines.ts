import type { FrameworkComparison } from "./compare-frameworks";
import { answeredByInput } from "./published-frameworks";

export const NEAR_FRACTION = 0.2;

/** How many publications follow from their own inputs, and how near the engine comes to those that are no input of it. */
export function compareHeadlines(
  comparisons: readonly FrameworkComparison[],
  nearFraction: number,
): { matchedCount: number; comparedCount: number; nearCount: number } {
  const distances = comparisons.flatMap(({ id, answer }) => {
    const [ours] = answer?.figures ?? [];
    return answeredByInput.has(id) ||
      ours === undefined ||
      ours.value === null ||
      ours.publishedValue === null
      ? []
      : [Math.abs(ours.value / ours.publishedValue - 1)];
  });
  return {
    matchedCount: comparisons.filter(
      ({ reproduction }) => reproduction === "exact" || reproduction === "close",
    ).length,
    comparedCount: distances.length,
    nearCount: distances.filter((distance) => distance <= nearFraction).length,
  };
}
