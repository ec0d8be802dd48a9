import { dayNumber, yearsBetween, type DayCount } from "./day-count";

/** Money on a day, YYYY-MM-DD; receipts positive. */
export type DatedFlow = { date: string; amount: number };

/**
 * Amounts by years from the earliest date, ascending; those of one day are added up.
 * @throws {RangeError} if a date is malformed or an amount is not finite.
 */
export function timedAmounts(
  flows: readonly DatedFlow[],
  dayCount: DayCount,
): { amounts: number[]; timesYears: number[] } {
  const amountByDay = new Map<number, number>();
  for (const { date, amount } of flows) {
    if (!Number.isFinite(amount)) throw new RangeError(`the amount of ${date} must be finite, got ${amount}`);
    const day = dayNumber(date);
    amountByDay.set(day, (amountByDay.get(day) ?? 0) + amount);
  }
  const byDay = [...amountByDay].sort(([a], [b]) => a - b);
  const firstDay = byDay[0]?.[0] ?? 0;
  return {
    amounts: byDay.map(([, amount]) => amount),
    timesYears: byDay.map(([day]) => yearsBetween(firstDay, day, dayCount)),
  };
}
