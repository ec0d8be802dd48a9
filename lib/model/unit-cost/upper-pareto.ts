export type FrontierPoint = { interactivity: number; throughput: number };

/** Points no other beats in both interactivity and throughput, by rising interactivity: throughput strictly falls. */
export function upperPareto<T extends FrontierPoint>(points: readonly T[]): T[] {
  const fastestFirst = points.toSorted(
    (a, b) => b.interactivity - a.interactivity || b.throughput - a.throughput,
  );
  const frontier: T[] = [];
  let best = -Infinity;
  for (const point of fastestFirst) {
    if (point.throughput <= best) continue;
    best = point.throughput;
    frontier.push(point);
  }
  return frontier.toReversed();
}
