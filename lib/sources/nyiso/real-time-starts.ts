const DISPATCH_STEP_MS = 5 * 60_000;

/**
 * Beginnings of real-time intervals from their ends: each begins where the one before it ended, at most the file's
 * usual step earlier. NYISO dispatches every five minutes, and in between when the system needs it.
 * @param endsMs one location's ends; null stays null.
 */
export function realTimeStartsMs(endsMs: readonly (number | null)[]): (number | null)[] {
  const ends = [...new Set(endsMs.filter((ms) => ms !== null))].toSorted((a, b) => a - b);
  const gaps = ends.slice(1).map((endMs, index) => endMs - (ends[index] ?? endMs));
  const stepMs = gaps.includes(DISPATCH_STEP_MS) ? DISPATCH_STEP_MS : (usualGap(gaps) ?? DISPATCH_STEP_MS);
  const startOf = new Map(
    ends.map((endMs, index) => [endMs, Math.max(endMs - stepMs, ends[index - 1] ?? endMs - stepMs)]),
  );
  return endsMs.map((endMs) => (endMs === null ? null : (startOf.get(endMs) ?? null)));
}

/** The most frequent gap; of several the shortest. */
function usualGap(gaps: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([gapA, a], [gapB, b]) => b - a || gapA - gapB);
  return usual?.[0] ?? null;
}
