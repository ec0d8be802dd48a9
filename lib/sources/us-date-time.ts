import type { WallClock } from "./market-day";

export type UsDateTime = WallClock & { second: number };

const pattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP]M))?)?$/i;

/** A month-first date with or without a time: `11/02/2025`, `6/4/2026 1:00`, `02/18/2016 00:15:00`, `1/1/2021 4:55:00 AM`. */
export function readUsDateTime(text: string): UsDateTime | null {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const halfDay = match[7]?.toUpperCase();
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (minute > 59 || second > 59 || hour > 24 || (halfDay !== undefined && (hour < 1 || hour > 12))) {
    return null;
  }
  const isoDate = date.toISOString().slice(0, 10);
  return {
    isoDate,
    hour: halfDay === undefined ? hour : (hour % 12) + (halfDay === "PM" ? 12 : 0),
    minute,
    second,
  };
}

/** The instant when the clock of the text is UTC; null when the text is no time. */
export function usDateTimeUtcMs(text: string): number | null {
  const clock = readUsDateTime(text);
  if (clock === null) return null;
  return Date.parse(clock.isoDate) + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
}
