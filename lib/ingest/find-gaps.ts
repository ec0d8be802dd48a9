import type { ObservationRow } from "./observation-row";

/** A stretch between two prices of one payload that its publisher left out. Half-open, UTC. */
export type Gap = { seriesId: string; from: string; to: string };

/** Holes inside what one payload says of each price series. Indicators have no rows for days without trade: no gaps. */
export function findGaps(rows: readonly ObservationRow[]): Gap[] {
  const prices = rows.filter((row) => row.kind === "price");
  const gaps = gapsInOrder(prices);
  if (gaps !== null) return gaps;
  const sorted = prices.toSorted((a, b) => Date.parse(a.periodStart) - Date.parse(b.periodStart));
  return gapsInOrder(sorted) ?? [];
}

/** Null where a series does not run forward: then its rows are sorted first. */
function gapsInOrder(rows: readonly ObservationRow[]): Gap[] | null {
  const covered = new Map<string, { startMs: number; endMs: number; end: string }>();
  const gaps: Gap[] = [];
  for (const row of rows) {
    const startMs = Date.parse(row.periodStart);
    const endMs = Date.parse(row.periodEnd);
    const before = covered.get(row.seriesId);
    if (before !== undefined && startMs < before.startMs) return null;
    if (before !== undefined && startMs > before.endMs) {
      gaps.push({ seriesId: row.seriesId, from: before.end, to: row.periodStart });
    }
    if (before === undefined || endMs > before.endMs) {
      covered.set(row.seriesId, { startMs, endMs, end: row.periodEnd });
    } else before.startMs = startMs;
  }
  return gaps;
}

/** What a run says of them; null when there are none. */
export function gapMessage(gapCount: number, first: Gap | null): string | null {
  if (first === null) return null;
  const where = `${first.seriesId} from ${first.from} to ${first.to}`;
  return gapCount === 1 ? `a gap in ${where}` : `${gapCount} gaps, the first in ${where}`;
}
