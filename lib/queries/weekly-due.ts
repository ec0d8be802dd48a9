const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_DAYS = 7;

type WeeklyTiming = {
  /** ISO 8601: 1 is Monday. */
  weekday: number;
  hourUtc: number;
};

/** The newest hour of the week at or before an instant, ISO 8601. */
export function newestWeeklyDue({ weekday, hourUtc }: WeeklyTiming, at: string): string {
  const midnight = Math.floor(Date.parse(at) / DAY_MS) * DAY_MS;
  const today = new Date(midnight).getUTCDay() || WEEK_DAYS;
  const daysBack = (today - weekday + WEEK_DAYS) % WEEK_DAYS;
  const due = midnight - daysBack * DAY_MS + hourUtc * HOUR_MS;
  return new Date(due > Date.parse(at) ? due - WEEK_DAYS * DAY_MS : due).toISOString();
}

/** The first hour of the week after an instant. */
export function nextWeeklyDue(timing: WeeklyTiming, at: string): string {
  return new Date(Date.parse(newestWeeklyDue(timing, at)) + WEEK_DAYS * DAY_MS).toISOString();
}
