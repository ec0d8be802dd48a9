import { quarterOfDay } from "./calendar-quarter";

/** The quarter in which a quarter, a month ("2026-02"), a day or a year ends. */
export function quarterOfPeriod(period: string): string {
  if (period.includes("Q")) return period;
  return period.includes("-") ? quarterOfDay(period) : `${period}Q4`;
}
