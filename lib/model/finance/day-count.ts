/** How the days between two dates become years: actual days over 365 (the convention of XIRR) or over 360. */
export type DayCount = "act/365F" | "act/360";

const daysPerYear = { "act/365F": 365, "act/360": 360 } as const satisfies Record<DayCount, number>;

const MS_PER_DAY = 86_400_000;

/**
 * Days since 1970-01-01 of a calendar date.
 * @throws {RangeError} if the text is not an existing date written YYYY-MM-DD.
 */
export function dayNumber(date: string): number {
  const day = /^\d{4}-\d{2}-(\d{2})$/.exec(date)?.[1];
  const instant = new Date(`${date}T00:00:00Z`);
  if (day === undefined || instant.getUTCDate() !== Number(day)) {
    throw new RangeError(`date must exist and be written YYYY-MM-DD, got "${date}"`);
  }
  return instant.getTime() / MS_PER_DAY;
}

export function yearsBetween(startDay: number, endDay: number, dayCount: DayCount): number {
  return (endDay - startDay) / daysPerYear[dayCount];
}
