import type { IndicatorPoint } from "./indicators";

/** By code units: sums over points in this order must not depend on the language of the machine. */
export function byIndicatorThenQuarter(a: IndicatorPoint, b: IndicatorPoint): number {
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? -1 : 1;
  if (a.quarter === b.quarter) return 0;
  return a.quarter < b.quarter ? -1 : 1;
}
