import { quarterName, quarterNumber } from "@/lib/model/tracking/calendar-quarter";

/** "2026Q1" and the quarters before it, newest first. */
export function quartersUpTo(calendarQuarter: string, count: number): string[] {
  const last = quarterNumber(calendarQuarter);
  return Array.from({ length: count }, (_, back) => quarterName(last - back));
}

/** First day after a calendar quarter: "2026Q2" to 2026-07-01T00:00:00.000Z. */
export function quarterEnd(calendarQuarter: string): string {
  const number = quarterNumber(calendarQuarter);
  return new Date(Date.UTC(Math.floor(number / 4), ((number % 4) + 1) * 3, 1)).toISOString();
}
