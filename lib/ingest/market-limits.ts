import type { ObservationRow } from "./observation-row";

/**
 * Lowest and highest price a market's rules allow, per MWh. Outside them a person decides; the figures are general
 * knowledge of the rules, not read from the rule books.
 */
export type MarketLimits = { lowest: number; highest: number; currency: string; rule: string };

const limitsBySource: Readonly<Record<string, MarketLimits>> = {
  // Harmonised limits of the single day-ahead coupling since May 2022; peaks before lay below them too.
  entsoe: eur(),
  "energy-charts": eur(),
  nordpool: eur(),
  rte: eur(),
  ember: eur(),
  // Market price cap and floor of the National Electricity Rules, 2025-26.
  aemo: { lowest: -1000, highest: 20_300, currency: "AUD", rule: "the NEM's price floor and cap of 2025-26" },
  // Offer caps lie at 2,000 to 5,000; congestion and scarcity adders carry an LMP beyond them.
  ercot: usd(),
  caiso: usd(),
  nyiso: usd(),
  "iso-ne": usd(),
  spp: usd(),
  miso: usd(),
  pjm: usd(),
};

/** Null where a market has no limit of its own, or the price is none of the spot market. */
export function marketLimitsOf(sourceId: string, row: ObservationRow): MarketLimits | null {
  const limits = isSpotPrice(row) ? limitsBySource[sourceId] : undefined;
  return limits?.currency === row.currency && row.unit === `${row.currency}/MWh` ? limits : null;
}

export function isSpotPrice(row: ObservationRow): boolean {
  return row.marketType.startsWith("day-ahead") || row.marketType === "real-time";
}

function eur(): MarketLimits {
  return { lowest: -500, highest: 5000, currency: "EUR", rule: "the limits of European day-ahead coupling" };
}

function usd(): MarketLimits {
  return { lowest: -2000, highest: 10_000, currency: "USD", rule: "twice the highest American offer cap" };
}
