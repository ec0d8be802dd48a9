import { utcDay, utcHour, utcMonths, type UtcInterval } from "../utc-interval";

export type EmberStep = "month" | "day" | "hour";

const dateTime = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):00(?::00)?(?:\.0+)?(?:Z|\+00:00)?)?)?$/;

/** Interval that starts at Ember's date: `2024-01`, `2024-01-01` or `2024-01-01 00:00:00`. Null when it is no date. */
export function emberInterval(text: string, step: EmberStep): UtcInterval | null {
  const match = dateTime.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour] = [match[1], match[2], match[3] ?? "1", match[4] ?? "0"].map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined) return null;
  if (step === "month") return day === 1 && hour === 0 ? utcMonths(year, month, 1) : null;
  if (step === "day") return hour === 0 ? utcDay(year, month, day) : null;
  return match[4] === undefined ? null : utcHour(year, month, day, hour);
}

/** Step of a file: hourly files say so in the header; a daily file has dates other than the first of a month. */
export function emberStep(dateHeader: string, dates: readonly string[]): EmberStep {
  if (dateHeader.startsWith("datetime")) return "hour";
  const isMonthStart = (date: string) => /^\d{4}-\d{2}(-01([T ]00:00.*)?)?$/.test(date.trim());
  return dates.every((date) => isMonthStart(date) || !dateTime.test(date.trim())) ? "month" : "day";
}
