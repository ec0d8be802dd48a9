import { sharedAxisRange, type AxisRange } from "./axis-range";
import type { IntervalsData } from "./intervals-chart";

/** One scale for panels that are compared, with zero on it. Imports no chart builder: it is needed before Chart.js is loaded. */
export function intervalsRange(panels: readonly Pick<IntervalsData, "rows">[]): AxisRange | undefined {
  return sharedAxisRange([0, ...panels.flatMap(intervalValues)]) ?? undefined;
}

export function intervalValues({ rows }: Pick<IntervalsData, "rows">): number[] {
  return rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
}
