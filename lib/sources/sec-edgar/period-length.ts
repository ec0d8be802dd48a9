const DAY_MS = 86_400_000;

/** Quarters to date a fact spans: 1, 2, 3 or the full year's 4. */
export type QuarterCount = 1 | 2 | 3 | 4;

// A payload repeats a few hundred days tens of thousands of times, and dates are slow to read and to write.
const dayOfDate = new Map<string, number>();
const dateOfDay = new Map<number, string>();
const MAX_REMEMBERED = 50_000; // well over a century; a hostile payload stops here

/** Days since 1970-01-01 of YYYY-MM-DD; NaN when the calendar has no such day. */
export function dayNumber(date: string): number {
  const known = dayOfDate.get(date);
  if (known !== undefined) return known;
  const day = readDay(date);
  if (dayOfDate.size < MAX_REMEMBERED) dayOfDate.set(date, day);
  return day;
}

export function isoDay(day: number): string {
  const known = dateOfDay.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (dateOfDay.size < MAX_REMEMBERED) dateOfDay.set(day, date);
  return date;
}

function readDay(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) || isoDay(ms / DAY_MS) !== date ? Number.NaN : ms / DAY_MS;
}

/** Quarters of 13 or 14 weeks, years of 52 or 53; null for a length that is no whole number of quarters. */
export function quarterCount(startDay: number, endDay: number): QuarterCount | null {
  const days = endDay - startDay + 1;
  if (days >= 80 && days <= 100) return 1;
  if (days >= 170 && days <= 190) return 2;
  if (days >= 260 && days <= 290) return 3;
  return days >= 350 && days <= 380 ? 4 : null;
}

/** Quarter of the period's midpoint, e.g. 2026Q1: the rule behind the SEC's own calendar frames. */
export function calendarQuarter(startDay: number, endDay: number): string {
  const middle = new Date(Math.floor((startDay + endDay) / 2) * DAY_MS);
  return `${middle.getUTCFullYear()}Q${Math.floor(middle.getUTCMonth() / 3) + 1}`;
}

/** Quarter whose last day is nearest, e.g. 2026Q1: the rule behind the SEC's own frames of balance sheets. */
export function nearestQuarterEnd(day: number): string {
  const date = new Date(day * DAY_MS);
  const quarterStart = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
  const lastEnd = quarterStart / DAY_MS - 1;
  const nextEnd = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0) / DAY_MS;
  const nearest = day - lastEnd <= nextEnd - day ? lastEnd : nextEnd;
  return calendarQuarter(nearest, nearest);
}

/** The same day of another year; 29 February becomes 28. */
export function addYears(day: number, years: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear() + years, date.getUTCMonth()];
  const lastOfMonth = Date.UTC(year, month + 1, 0);
  return Math.min(Date.UTC(year, month, date.getUTCDate()), lastOfMonth) / DAY_MS;
}
