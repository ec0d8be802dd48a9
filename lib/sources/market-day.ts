import { DateTime } from "luxon";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A local calendar day of a market as UTC instants; 23 or 25 hours long where the clocks change. */
export type MarketDay = { startMs: number; endMs: number; hourCount: number };

const knownDays = new Map<string, MarketDay | null>();

/**
 * @param zone IANA name, e.g. America/Chicago.
 * @param isoDate YYYY-MM-DD, local to the zone.
 * @returns null when the calendar has no such day.
 */
export function marketDay(zone: string, isoDate: string): MarketDay | null {
  const key = `${zone} ${isoDate}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  const day = dayOf(zone, isoDate);
  knownDays.set(key, day);
  return day;
}

function dayOf(zone: string, isoDate: string): MarketDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return null;
  const start = DateTime.fromISO(isoDate, { zone });
  if (!start.isValid) return null;
  const startMs = start.startOf("day").toMillis();
  const endMs = start.startOf("day").plus({ days: 1 }).toMillis();
  return { startMs, endMs, hourCount: (endMs - startMs) / HOUR_MS };
}

export type WallClock = { isoDate: string; hour: number; minute: number };

/**
 * UTC instants a local clock shows this time: two in the repeated hour of autumn, earlier first, none in the
 * skipped hour of spring or on no such day. `hour` 0-23, or 24 with minute 0 for the end of the day.
 */
export function wallClockInstantsMs(zone: string, { isoDate, hour, minute }: WallClock): number[] {
  const day = marketDay(zone, isoDate);
  if (day === null || !isClockTime(hour, minute)) return [];
  if (hour === 24) return [day.endMs];
  const sinceMidnightMs = hour * HOUR_MS + minute * MINUTE_MS;
  if (day.hourCount === 24) return [day.startMs + sinceMidnightMs];
  const wallMs = Date.parse(`${isoDate}T00:00:00Z`) + sinceMidnightMs;
  const offsets = [day.startMs, day.endMs].map((ms) => DateTime.fromMillis(ms, { zone }).offset * MINUTE_MS);
  const candidates = [...new Set(offsets.map((offsetMs) => wallMs - offsetMs))];
  return candidates
    .filter((ms) => DateTime.fromMillis(ms, { zone }).offset * MINUTE_MS === wallMs - ms)
    .toSorted((a, b) => a - b);
}

function isClockTime(hour: number, minute: number): boolean {
  const whole = Number.isInteger(hour) && Number.isInteger(minute) && hour >= 0 && minute >= 0 && minute < 60;
  return whole && (hour < 24 || (hour === 24 && minute === 0));
}
