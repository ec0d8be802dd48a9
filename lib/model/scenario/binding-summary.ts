import type { CapacityConstraint } from "./binding-constraint";
import { FIRST_YEAR, yearIndex } from "./horizon";
import type { ScenarioProjection } from "./scenario-result";

const LAST_YEAR_COUNTED = 2035;

export type BindingSummary = {
  /** What limits most often apart from accelerators themselves; null when nothing else ever does. */
  constraint: CapacityConstraint | null;
  years: number;
  totalYears: number;
  peakIdleGw: number;
};

/** What holds bought capacity back from the first projected year to 2035. */
export function bindingSummary(projection: ScenarioProjection): BindingSummary {
  const start = projection.firstProjectedYear - FIRST_YEAR;
  const end = yearIndex(LAST_YEAR_COUNTED) + 1;
  const counts = new Map<CapacityConstraint, number>();
  for (const constraint of projection.binding.slice(start, end)) {
    if (constraint === null || constraint === "accelerators") continue;
    counts.set(constraint, (counts.get(constraint) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return {
    constraint: top?.[0] ?? null,
    years: top?.[1] ?? 0,
    totalYears: end - start,
    peakIdleGw: Math.max(...projection.paths.idleGw.slice(start, end).map((value) => value ?? 0)),
  };
}
