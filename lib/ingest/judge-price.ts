import type { PriceRow } from "@/lib/sources/price-row";

/**
 * Why a parsed price cannot be stored; null when it can. Negative prices and spikes are real and pass:
 * only what is no price at all is refused.
 */
export function refusalOfPrice(row: PriceRow): string | null {
  if (!Number.isFinite(row.price)) return `the price is ${row.price}`;
  const startMs = Date.parse(row.intervalStart);
  const endMs = Date.parse(row.intervalEnd);
  if (!(startMs < endMs))
    return `the interval ${row.intervalStart} to ${row.intervalEnd} is empty or unreadable`;
  if (!/^[A-Z]{3}$/.test(row.currency)) return `"${row.currency}" is no ISO 4217 currency`;
  if (row.priceUsdPerMwh !== undefined && row.currency !== "USD") {
    return `a dollar price for a price in ${row.currency}: no exchange rate has been ingested`;
  }
  return null;
}
