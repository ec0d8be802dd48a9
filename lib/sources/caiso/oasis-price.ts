import type { RawRow, UsdPriceCollection } from "../collect-usd-prices";
import type { MarketType } from "../price-row";

const MINUTE_MS = 60_000;

/** One LMP of an OASIS report, cells as published. */
export type OasisPrice = {
  node: string;
  /** MARKET_RUN_ID of the CSV, MKT_TYPE of the XML. */
  market: string;
  start: string;
  end: string;
  price: unknown;
};

const markets = new Map<string, MarketType>([
  ["DAM", "day-ahead"],
  ["RTM", "real-time"],
  ["RTD", "real-time"],
]);

/** The GMT columns alone decide the interval: OPR_HR is 25 for autumn's repeated hour and skips one in spring. */
export function addOasisPrice(
  { node, market, start, end, price }: OasisPrice,
  raw: RawRow,
  collection: UsdPriceCollection,
): void {
  const startMs = gmtMs(start);
  const endMs = gmtMs(end);
  const marketType = markets.get(market.toUpperCase());
  if (node === "") collection.reject("no node", raw);
  else if (marketType === undefined) {
    collection.reject(
      `market run "${market}" is another price; known: ${[...markets.keys()].join(", ")}`,
      raw,
    );
  } else if (startMs === null || endMs === null || !isStep(endMs - startMs)) {
    collection.reject(`no interval of 5 to 60 minutes: "${start}" to "${end}"`, raw);
  } else collection.add({ zone: `CAISO:${node}`, marketType, startMs, endMs, price }, raw);
}

function isStep(lengthMs: number): boolean {
  return lengthMs === 5 * MINUTE_MS || lengthMs === 15 * MINUTE_MS || lengthMs === 60 * MINUTE_MS;
}

function gmtMs(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]00:?00)$/.test(text)) return null;
  const ms = Date.parse(text.replace(/([+-])0000$/, "$100:00"));
  return Number.isFinite(ms) ? ms : null;
}
