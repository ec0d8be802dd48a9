import { byIndicatorThenQuarter } from "./by-indicator-then-quarter";
import type { IndicatorPoint } from "./indicators";

/** Of each indicator and quarter the vintage known last by a day (ISO date); what was not known then is absent. */
export function newestVintages(points: readonly IndicatorPoint[], day: string | null): IndicatorPoint[] {
  const newest = new Map<string, IndicatorPoint>();
  for (const point of points) {
    if (day !== null && point.knownAt > day) continue;
    const key = `${point.indicator} ${point.quarter}`;
    const kept = newest.get(key);
    if (kept === undefined || kept.knownAt <= point.knownAt) newest.set(key, point);
  }
  return [...newest.values()].toSorted(byIndicatorThenQuarter);
}
