import type { IndicatorRow } from "../indicator-row";
import { utcMonths, utcIntervalMs, type UtcInterval } from "../utc-interval";

const DAY_MS = 86_400_000;

export type SeriesFrequency = NonNullable<IndicatorRow["frequency"]>;

const monthsOf: Partial<Record<SeriesFrequency, number>> = {
  monthly: 1,
  quarterly: 3,
  semiannual: 6,
  annual: 12,
};

const daysOf: Partial<Record<SeriesFrequency, number>> = { weekly: 7, biweekly: 14 };

/**
 * FRED's files do not state the frequency; the smallest step between dates does. Dates on the first of a month only are
 * months, quarters, half-years or years; steps in whole weeks are weeks. One lone date says nothing.
 * @param dates YYYY-MM-DD, any order.
 */
export function seriesFrequency(dates: readonly string[]): SeriesFrequency | null {
  const distinct = [...new Set(dates)].toSorted();
  if (distinct.length < 2) return null;
  if (distinct.every((date) => date.endsWith("-01"))) {
    const months = smallestStep(
      distinct.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))),
    );
    if (months >= 12) return "annual";
    if (months >= 6) return "semiannual";
    return months >= 3 ? "quarterly" : "monthly";
  }
  const dayNumbers = distinct.map((date) => Date.parse(date) / DAY_MS);
  const days = smallestStep(dayNumbers);
  if (days < 7 || dayNumbers.some((day) => (day - (dayNumbers[0] ?? day)) % 7 !== 0)) return "daily";
  return days >= 14 ? "biweekly" : "weekly";
}

/** A month, quarter or year starts at its date; a week or two end with theirs, as FRED stamps them. Null: that day. */
export function frequencyInterval(date: string, frequency: SeriesFrequency | null): UtcInterval | null {
  const months = frequency === null ? undefined : monthsOf[frequency];
  if (months !== undefined) return utcMonths(Number(date.slice(0, 4)), Number(date.slice(5, 7)), months);
  const endMs = Date.parse(date) + DAY_MS;
  const days = (frequency === null ? undefined : daysOf[frequency]) ?? 1;
  return utcIntervalMs(endMs - days * DAY_MS, endMs);
}

function smallestStep(ascending: readonly number[]): number {
  return ascending
    .slice(1)
    .reduce((step, value, index) => Math.min(step, value - (ascending[index] ?? value)), 1e9);
}
