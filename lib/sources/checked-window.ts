import { AppError, type InvalidField } from "@/lib/errors/app-error";
import { isoCalendarDate } from "./calendar-date";
import type { SourceWindow } from "./source-client";

/**
 * The window, when it is one and the publisher can serve it.
 * @param firstDay oldest day the publisher has, YYYY-MM-DD.
 * @throws {AppError} INVALID_INPUT naming each field with what it may be.
 */
export function checkedWindow(sourceId: string, window: SourceWindow, firstDay: string): SourceWindow {
  const { fromDay, toDay } = window;
  const fields: InvalidField[] = [];
  if (!isDay(fromDay) || fromDay < firstDay) {
    fields.push({ field: "fromDay", value: fromDay, allowed: `YYYY-MM-DD, ${firstDay} or later` });
  }
  const earliestEnd = isDay(fromDay) && fromDay > firstDay ? fromDay : firstDay;
  if (!isDay(toDay) || toDay < earliestEnd) {
    fields.push({ field: "toDay", value: toDay, allowed: `YYYY-MM-DD, ${earliestEnd} or later` });
  }
  if (fields.length === 0) return window;
  const problems = fields.map(
    ({ field, value, allowed }) => `${field} is "${String(value)}", allowed: ${allowed}`,
  );
  throw new AppError("INVALID_INPUT", `${sourceId}: ${problems.join("; ")}`, { fields });
}

function isDay(text: string): boolean {
  return isoCalendarDate(text) === text;
}
