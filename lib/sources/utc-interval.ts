/** Half-open [start, end), UTC, ISO 8601 without fractions of a second. */
export type UtcInterval = { intervalStart: string; intervalEnd: string };

/** `month` 1-12; `months` 1, 3 or 12 for a month, quarter or year. Null when there is no such month. */
export function utcMonths(year: number, month: number, months: number): UtcInterval | null {
  if (!isYear(year) || !(month >= 1 && month <= 12)) return null;
  return utcIntervalMs(Date.UTC(year, month - 1, 1), Date.UTC(year, month - 1 + months, 1));
}

/** Null when the calendar has no such day. */
export function utcDay(year: number, month: number, day: number): UtcInterval | null {
  const start = new Date(Date.UTC(year, month - 1, day));
  if (!isYear(year) || start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null;
  return utcIntervalMs(start.getTime(), Date.UTC(year, month - 1, day + 1));
}

export function utcHour(year: number, month: number, day: number, hour: number): UtcInterval | null {
  if (utcDay(year, month, day) === null || !(hour >= 0 && hour <= 23)) return null;
  return utcIntervalMs(Date.UTC(year, month - 1, day, hour), Date.UTC(year, month - 1, day, hour + 1));
}

/** Instants in milliseconds since 1970. */
export function utcIntervalMs(startMs: number, endMs: number): UtcInterval {
  return { intervalStart: isoSeconds(startMs), intervalEnd: isoSeconds(endMs) };
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2200;
}

function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
