import { cellText } from "../cell-text";
import type { RawRow, UsdPriceCollection } from "../collect-usd-prices";

const MINUTE_MS = 60_000;

export type IsoNeOptions = {
  /** Market of an hourly web-service answer, whose path names it and whose body does not. */
  hourlyMarket: "day-ahead" | "real-time";
};

/** One LMP of a web-service answer, fields as published. */
export type AnsweredLmp = {
  beginDate: unknown;
  locationId: unknown;
  location: unknown;
  lmpTotal: unknown;
  raw: RawRow;
};

export type LmpAnswer = { step: "hour" | "five minutes"; lmps: readonly AnsweredLmp[] };

export function addLmpAnswer(
  { step, lmps }: LmpAnswer,
  { hourlyMarket }: IsoNeOptions,
  { add, reject }: UsdPriceCollection,
): void {
  const stepMs = step === "hour" ? 60 * MINUTE_MS : 5 * MINUTE_MS;
  const marketType = step === "hour" ? hourlyMarket : "real-time";
  for (const { beginDate, locationId, location, lmpTotal, raw } of lmps) {
    const startMs = offsetInstantMs(beginDate);
    const name = cellText(locationId) || cellText(location);
    if (startMs === null) reject(`BeginDate is no time with an offset: ${JSON.stringify(beginDate)}`, raw);
    else if (startMs % stepMs !== 0) reject(`BeginDate begins no ${step}: ${JSON.stringify(beginDate)}`, raw);
    else if (name === "") reject("no location", raw);
    else add({ zone: `ISONE:${name}`, marketType, startMs, endMs: startMs + stepMs, price: lmpTotal }, raw);
  }
}

/** Without an offset a time of autumn's repeated hour is two instants, so none is assumed. */
function offsetInstantMs(text: unknown): number | null {
  if (typeof text !== "string") return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isFinite(ms) ? ms : null;
}
