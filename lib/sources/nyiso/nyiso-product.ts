import type { MarketType } from "../price-row";
import { readUsDateTime } from "../us-date-time";

export type NyisoProduct = {
  marketType: MarketType;
  /** Day-ahead stamps name an hour's beginning, real-time stamps an interval's end. */
  stamps: "beginning" | "ending";
};

const dayAhead: NyisoProduct = { marketType: "day-ahead", stamps: "beginning" };
const realTime: NyisoProduct = { marketType: "real-time", stamps: "ending" };

/**
 * Which report a file is. The columns are the same, so its name tells, else the stamps: day-ahead files hold whole
 * hours, real-time files intervals of five minutes, written to the second.
 * @param fileName empty where none is known.
 */
export function nyisoProduct(fileName: string, stamps: ReadonlySet<string>): NyisoProduct {
  if (/damlbmp/i.test(fileName)) return dayAhead;
  if (/rtlbmp/i.test(fileName)) return { marketType: "real-time", stamps: "beginning" }; // integrated over the hour
  if (/realtime/i.test(fileName)) return realTime;
  const [first = ""] = stamps;
  if (stamps.size === 1) return /:\d{2}:\d{2}$/.test(first) ? realTime : dayAhead;
  const clocks = [...stamps].map(readUsDateTime).filter((clock) => clock !== null);
  return clocks.every(({ minute, second }) => minute === 0 && second === 0) ? dayAhead : realTime;
}
