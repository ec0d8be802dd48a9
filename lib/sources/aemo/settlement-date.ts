import { utcIntervalMs, type UtcInterval } from "../utc-interval";

const MINUTE_MS = 60_000;
const MARKET_OFFSET_MS = 10 * 60 * MINUTE_MS; // market time is UTC+10 all year, in every region
const FIVE_MINUTE_SETTLEMENT_MS = Date.parse("2021-10-01T00:00:00+10:00");

const settlementDate = /^(\d{4})[/-](\d{2})[/-](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

/** The instant of `2026/05/29 11:10:00` in market time; null when it is none. */
function settlementInstantMs(text: string): number | null {
  const match = settlementDate.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const wallMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}Z`);
  const isSameDay = new Date(wallMs || 0).toISOString().slice(0, 10) === `${year}-${month}-${day}`;
  return Number.isNaN(wallMs) || (!isSameDay && hour !== "24") ? null : wallMs - MARKET_OFFSET_MS;
}

/** The five minutes that end at a dispatch's SETTLEMENTDATE. Null when it is no end of five minutes. */
export function dispatchInterval(text: string): UtcInterval | null {
  return intervalEnding(text, () => 5);
}

/** The interval a trading price is for: 30 minutes long up to the end of September 2021, 5 minutes since. */
export function tradingInterval(text: string): UtcInterval | null {
  return intervalEnding(text, (endMs) => (endMs > FIVE_MINUTE_SETTLEMENT_MS ? 5 : 30));
}

function intervalEnding(text: string, stepMinutesAt: (endMs: number) => number): UtcInterval | null {
  const endMs = settlementInstantMs(text);
  if (endMs === null) return null;
  const stepMs = stepMinutesAt(endMs) * MINUTE_MS;
  return endMs % stepMs === 0 ? utcIntervalMs(endMs - stepMs, endMs) : null;
}
