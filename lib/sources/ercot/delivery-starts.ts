import { cellText } from "../cell-text";
import { localInstantsMs } from "../local-instants";
import { marketDay, wallClockInstantsMs } from "../market-day";
import { readUsDateTime } from "../us-date-time";
import type { SettlementPrice } from "./settlement-price";

const CHICAGO = "America/Chicago";
const MINUTES_PER_QUARTER = 15;

/**
 * Beginnings of one settlement point's intervals, in row order; null where the clock has no such interval.
 *
 * On the 25-hour day the hour ending 02:00 comes twice. The CSV reports' Y marks the repeat and decides. The sense of the
 * API's true is less sure, so order decides there while the rows are in order, the earlier hour first; else the flag does.
 * @param candidatesOf `startCandidatesMs`, remembered over a file.
 */
export function deliveryStartsMs(
  prices: readonly SettlementPrice[],
  candidatesOf: (label: string) => readonly number[],
): (number | null)[] {
  const candidates = prices.map(({ deliveryDate, hourEnding, interval }) =>
    candidatesOf(`${deliveryDate} ${hourEnding} ${interval ?? ""}`),
  );
  const inOrder = localInstantsMs(candidates);
  if (candidates.every(([, later]) => later === undefined)) return inOrder;
  const ordered = isOrdered(candidates);
  const flagsAt = new Map<number, Set<number>>();
  for (const [index, [earlier, later]] of candidates.entries()) {
    const occurrence = flaggedOccurrence(prices[index]?.flag);
    if (earlier === undefined || later === undefined || occurrence === null) continue;
    flagsAt.set(earlier, (flagsAt.get(earlier) ?? new Set()).add(occurrence));
  }
  return candidates.map(([earlier, later], index) => {
    const occurrence = flaggedOccurrence(prices[index]?.flag);
    if (earlier === undefined || later === undefined || occurrence === null) return inOrder[index] ?? null;
    const isYesOrNo = /^[yn]$/i.test(cellText(prices[index]?.flag));
    if (ordered && !isYesOrNo && flagsAt.get(earlier)?.size === 2) return inOrder[index] ?? null;
    return occurrence === 0 ? earlier : later;
  });
}

/** The API's true marks the daylight-saving hour, which is the earlier; the CSV reports' Y marks the repeat. */
function flaggedOccurrence(flag: unknown): 0 | 1 | null {
  const text = cellText(flag).toLowerCase();
  if (text === "true" || text === "n") return 0;
  return text === "false" || text === "y" ? 1 : null;
}

function isOrdered(candidates: readonly (readonly number[])[]): boolean {
  const known = candidates.filter((instants) => instants.length === 1).flat();
  const steps = known.slice(1).map((ms, index) => ms - (known[index] ?? ms));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/**
 * Instants at which a labelled interval may begin.
 * @param text date, hour ending (`24:00`, `24`), and the quarter or nothing.
 */
export function startCandidatesMs(text: string): readonly number[] {
  const match = /^(\S+) (\d{1,2})(?::00)? ([1-4]?)$/.exec(text);
  const isoDate = isoDateOf(match?.[1] ?? "");
  const hourEnding = Number(match?.[2]);
  if (match === null || isoDate === null || hourEnding < 1 || hourEnding > 24) return [];
  const quarter = match[3] === "" ? 1 : Number(match[3]);
  return wallClockInstantsMs(CHICAGO, {
    isoDate,
    hour: hourEnding - 1,
    minute: (quarter - 1) * MINUTES_PER_QUARTER,
  });
}

function isoDateOf(text: string): string | null {
  const isoDate = /^(\d{4}-\d{2}-\d{2})(T00:00:00)?$/.exec(text)?.[1];
  if (isoDate !== undefined) return marketDay(CHICAGO, isoDate) === null ? null : isoDate;
  return readUsDateTime(text)?.isoDate ?? null;
}
