import type { MarketType } from "../price-row";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type SppProduct = { marketType: MarketType; stepMs: number };

const dayAhead: SppProduct = { marketType: "day-ahead", stepMs: HOUR_MS };
const realTime: SppProduct = { marketType: "real-time", stepMs: 5 * MINUTE_MS };

/**
 * Which market a file is of. Both have the same columns, so its name tells, else the interval ends: the day-ahead market
 * is published in whole days of hours, the real-time market in intervals of five minutes.
 * @param fileName empty where none is known.
 */
export function sppProduct(fileName: string, endsMs: readonly (number | null)[]): SppProduct {
  const baseName = fileName.slice(fileName.lastIndexOf("/") + 1).toUpperCase();
  if (baseName.startsWith("DA-")) return dayAhead;
  if (baseName.startsWith("RTBM-")) return realTime;
  const distinct = new Set(endsMs.filter((endMs) => endMs !== null));
  return distinct.size > 1 && [...distinct].every((endMs) => endMs % HOUR_MS === 0) ? dayAhead : realTime;
}
