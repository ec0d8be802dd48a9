/** Quarters counted through, so that their difference is a number of quarters: "2026Q3" is 4 × 2026 + 2. */
export function quarterNumber(calendarQuarter: string): number {
  if (!/^\d{4}Q[1-4]$/.test(calendarQuarter)) {
    throw new RangeError(`calendarQuarter must read like 2026Q3, got ${calendarQuarter}`);
  }
  return Number(calendarQuarter.slice(0, 4)) * 4 + Number(calendarQuarter.slice(5)) - 1;
}

export function quarterName(number: number): string {
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/** The calendar quarter a day falls in: "2026-08-21" to "2026Q3". */
export function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** "2026Q1" and the quarters before it, newest first. */
export function quartersUpTo(calendarQuarter: string, count: number): string[] {
  const last = quarterNumber(calendarQuarter);
  return Array.from({ length: count }, (_, back) => quarterName(last - back));
}

/** First instant after a calendar quarter: "2026Q2" to 2026-07-01T00:00:00.000Z. */
export function quarterEnd(calendarQuarter: string): string {
  return quarterBoundary(calendarQuarter, 1).toISOString();
}

/** "2026Q2" to "2026-06-30". */
export function lastDayOfQuarter(calendarQuarter: string): string {
  return quarterBoundary(calendarQuarter, 0).toISOString().slice(0, 10);
}

/** @param dayOfMonth of the month after the quarter; 0 is the day before its first. */
function quarterBoundary(calendarQuarter: string, dayOfMonth: 0 | 1): Date {
  const number = quarterNumber(calendarQuarter);
  return new Date(Date.UTC(Math.floor(number / 4), ((number % 4) + 1) * 3, dayOfMonth));
}
