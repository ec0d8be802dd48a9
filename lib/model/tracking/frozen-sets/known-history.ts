import type { IndicatorKey, IndicatorPoint } from "../indicators";

/** Newest vintage of each quarter that the world had by the end of `asOf`, oldest quarter first. */
export function knownHistory(
  points: readonly IndicatorPoint[],
  indicator: IndicatorKey,
  asOf: string,
): IndicatorPoint[] {
  const newest = new Map<string, IndicatorPoint>();
  for (const point of points) {
    if (point.indicator !== indicator || point.knownAt > asOf) continue;
    const known = newest.get(point.quarter);
    if (known === undefined || known.knownAt < point.knownAt) newest.set(point.quarter, point);
  }
  return [...newest.values()].toSorted((a, b) => a.quarter.localeCompare(b.quarter));
}

/** The first vintage of a quarter: what a forecast of it is scored against, whatever was restated later. */
export function firstVintage(
  points: readonly IndicatorPoint[],
  indicator: IndicatorKey,
  quarter: string,
): IndicatorPoint | null {
  let first: IndicatorPoint | null = null;
  for (const point of points) {
    if (point.indicator !== indicator || point.quarter !== quarter) continue;
    if (first === null || point.knownAt < first.knownAt) first = point;
  }
  return first;
}
