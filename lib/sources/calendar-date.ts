import { utcDay } from "./utc-interval";

/** `2026-08-20`, `20260820` or an instant that starts so, as YYYY-MM-DD; null when the calendar has no such day. */
export function isoCalendarDate(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?=$|[T ])/.exec(text.trim());
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Month first, as US publishers and spreadsheets write it: `9/20/2016`. */
export function usCalendarDate(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return match === null ? null : calendarDate(Number(match[3]), Number(match[1]), Number(match[2]));
}

function calendarDate(year: number, month: number, day: number): string | null {
  return utcDay(year, month, day)?.intervalStart.slice(0, 10) ?? null;
}
