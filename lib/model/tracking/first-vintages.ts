import { byIndicatorThenQuarter } from "./by-indicator-then-quarter";
import type { IndicatorPoint } from "./indicators";

/**
 * Of each indicator and quarter the vintage the world had first. Odds weigh these: a restatement is no news of its quarter,
 * and what was known when scenarios were frozen does not become evidence by being restated later.
 */
export function firstVintages(points: readonly IndicatorPoint[]): IndicatorPoint[] {
  const first = new Map<string, IndicatorPoint>();
  for (const point of points) {
    const key = `${point.indicator} ${point.quarter}`;
    const kept = first.get(key);
    if (kept === undefined || point.knownAt < kept.knownAt) first.set(key, point);
  }
  return [...first.values()].toSorted(byIndicatorThenQuarter);
}
