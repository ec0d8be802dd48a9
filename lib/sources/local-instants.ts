const HOUR_MS = 3_600_000;

/**
 * Instants of one series' local times, in file order. A time the clock shows twice (autumn) is told apart by that
 * order; null where the clock never shows it, or where one row stands for two hours and its neighbours do not tell.
 * @param candidates per row, the instants the clock shows its time (`wallClockInstantsMs`).
 */
export function localInstantsMs(candidates: readonly (readonly number[])[]): (number | null)[] {
  const [first] = candidates.find((instants) => instants.length > 0) ?? [];
  const [last] = candidates.findLast((instants) => instants.length > 0) ?? [];
  if (first === undefined || last === undefined || first <= last) return ascending(candidates);
  return ascending(candidates.toReversed()).toReversed();
}

function ascending(candidates: readonly (readonly number[])[]): (number | null)[] {
  const rowCount = new Map<number, number>();
  for (const [earlier, later] of candidates) {
    if (earlier !== undefined && later !== undefined) rowCount.set(earlier, (rowCount.get(earlier) ?? 0) + 1);
  }
  const seen = new Set<number>();
  let previousMs: number | null = null;
  return candidates.map(([earlier, later], index) => {
    if (earlier === undefined) return null;
    let instantMs: number | null = earlier;
    if (later !== undefined && rowCount.get(earlier) === 1) {
      instantMs = loneInstantMs(earlier, later, previousMs, candidates[index + 1]?.[0] ?? null);
    } else if (later !== undefined && seen.has(earlier)) instantMs = later;
    seen.add(earlier);
    previousMs = instantMs ?? previousMs;
    return instantMs;
  });
}

/** Of a time that occurs twice and has one row: the occurrence that leaves no gap to the rows around it. */
function loneInstantMs(
  earlier: number,
  later: number,
  previousMs: number | null,
  nextMs: number | null,
): number | null {
  if (previousMs === null) return null;
  if (previousMs >= earlier) return later;
  return nextMs !== null && nextMs - earlier > HOUR_MS ? null : earlier;
}
