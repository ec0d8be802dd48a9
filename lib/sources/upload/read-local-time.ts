export type DateOrder = "year-first" | "day-first" | "month-first";

/** A stamp as written: a clock without a place, unless it carries an offset. `day` is null for a month, `month` for a year. */
export type LocalTime = {
  year: number;
  month: number | null;
  day: number | null;
  hour: number;
  minute: number;
  /** Minutes east of UTC; null where the stamp says none. */
  offsetMinutes: number | null;
};

const CLOCK = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?${CLOCK}`);
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${CLOCK}`);
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;

/** Null for what is no stamp in this order. 03/04 is what the order says, never guessed. */
export function readLocalTime(text: string, order: DateOrder): LocalTime | null {
  if (order === "year-first") {
    const [match, year, month, day, hour, minute, offset] = yearFirst.exec(text) ?? [];
    return match === undefined ? null : localTime({ year, month, day, hour, minute, offset });
  }
  const [isMonth, month, ofYear] = monthAndYear.exec(text) ?? [];
  if (isMonth !== undefined) return localTime({ year: ofYear, month });
  const [match, first, second, year, hour, minute, offset] = yearLast.exec(text) ?? [];
  if (match === undefined) return null;
  return order === "day-first"
    ? localTime({ year, month: second, day: first, hour, minute, offset })
    : localTime({ year, month: first, day: second, hour, minute, offset });
}

type Parts = { [Part in "year" | "month" | "day" | "hour" | "minute" | "offset"]?: string | undefined };

function localTime({ year, month, day, hour, minute, offset }: Parts): LocalTime | null {
  const read = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    offsetMinutes: offset === undefined ? null : minutesEast(offset),
  };
  const isDate =
    read.month === null || read.day === null
      ? (read.month ?? 1) >= 1 && (read.month ?? 1) <= 12
      : new Date(Date.UTC(read.year, read.month - 1, read.day)).getUTCMonth() === read.month - 1 &&
        read.day >= 1;
  return isDate && read.hour <= 24 && read.minute < 60 ? read : null;
}

function minutesEast(offset: string): number {
  if (offset === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset.replaceAll(/\D/g, "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}
