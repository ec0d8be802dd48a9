import { DateTime } from "luxon";
import type { SourceWindow } from "./source-client";

/** Every day of the window, YYYY-MM-DD. */
export function daysOf(window: SourceWindow): string[] {
  return spansOfDays(window, 1).map(({ fromDay }) => fromDay);
}

/** Spans of so many days from the window's first day on; the last may be shorter. */
export function spansOfDays({ fromDay, toDay }: SourceWindow, dayCount: number): SourceWindow[] {
  return spansUntil(fromDay, toDay, (start) => start.plus({ days: dayCount - 1 }));
}

/** Calendar months, the first and the last cut to the window. */
export function monthsOf({ fromDay, toDay }: SourceWindow): SourceWindow[] {
  return spansUntil(fromDay, toDay, (start) => start.endOf("month"));
}

/** Calendar years, the first and the last cut to the window. */
export function yearsOf({ fromDay, toDay }: SourceWindow): SourceWindow[] {
  return spansUntil(fromDay, toDay, (start) => start.endOf("year"));
}

/** What of the window lies in a market's life; null when nothing does. */
export function cutWindow(
  { fromDay, toDay }: SourceWindow,
  life: { fromDay?: string; toDay?: string },
): SourceWindow | null {
  const cut = {
    fromDay: life.fromDay !== undefined && life.fromDay > fromDay ? life.fromDay : fromDay,
    toDay: life.toDay !== undefined && life.toDay < toDay ? life.toDay : toDay,
  };
  return cut.fromDay <= cut.toDay ? cut : null;
}

function spansUntil(
  fromDay: string,
  toDay: string,
  lastDayOf: (start: DateTime<true>) => DateTime<true>,
): SourceWindow[] {
  const spans: SourceWindow[] = [];
  for (let start = fromDay; start <= toDay;) {
    const day = DateTime.fromISO(start, { zone: "utc" });
    if (!day.isValid) break;
    const last = lastDayOf(day);
    const end = last.toISODate();
    spans.push({ fromDay: start, toDay: end < toDay ? end : toDay });
    start = last.plus({ days: 1 }).toISODate();
  }
  return spans;
}
