import { quantileOfSorted } from "../monte-carlo/quantiles";
import type { ConstructionPhase } from "./construction-phase";

/** How long from land clearing to operation, and how evenly. Null where nothing was timed. */
export type ConstructionTime = {
  timedCount: number;
  medianMonths: number | null;
  p90Months: number | null;
  p90OverP50Ratio: number | null;
  shortestMonths: number | null;
  longestMonths: number | null;
  /** Of those timed: their opening is inferred from when the roof closed. */
  inferredFromRoofCount: number;
  /** No land clearing was recorded for them: not timed. */
  untimedCount: number;
};

export function constructionTime(phases: readonly ConstructionPhase[]): ConstructionTime {
  const timed = phases.filter(({ monthsFromClearing }) => monthsFromClearing !== null);
  const counts = {
    timedCount: timed.length,
    inferredFromRoofCount: timed.filter((phase) => phase.isInferredFromRoof).length,
    untimedCount: phases.length - timed.length,
  };
  if (timed.length === 0) {
    const none = { medianMonths: null, p90Months: null, p90OverP50Ratio: null };
    return { ...counts, ...none, shortestMonths: null, longestMonths: null };
  }
  const months = Float64Array.from(
    timed,
    ({ monthsFromClearing }) => monthsFromClearing ?? Number.NaN,
  ).sort();
  const medianMonths = quantileOfSorted(months, 0.5);
  const p90Months = quantileOfSorted(months, 0.9);
  return {
    ...counts,
    medianMonths,
    p90Months,
    p90OverP50Ratio: medianMonths > 0 ? p90Months / medianMonths : null,
    shortestMonths: quantileOfSorted(months, 0),
    longestMonths: quantileOfSorted(months, 1),
  };
}
