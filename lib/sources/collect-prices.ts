import type { ParsedBatch } from "./parsed-batch";
import type { PriceRow } from "./price-row";

export type PriceCollection = {
  batch: ParsedBatch<PriceRow>;
  add: (row: PriceRow, raw: unknown) => void;
  reject: (reason: string, raw: unknown) => void;
};

/** Gathers one payload's rows. The first row of an interval stays; a repeat or a contradiction is rejected. */
export function collectPrices(): PriceCollection {
  const batch: ParsedBatch<PriceRow> = { rows: [], rejected: [] };
  const priceOfKey = new Map<string, number>();
  const reject = (reason: string, raw: unknown) => {
    batch.rejected.push({ reason, raw });
  };
  const add = (row: PriceRow, raw: unknown) => {
    const key = `${row.zone}|${row.marketType}|${row.intervalStart}|${row.intervalEnd}`;
    const earlier = priceOfKey.get(key);
    if (earlier === undefined) {
      priceOfKey.set(key, row.price);
      batch.rows.push(row);
    } else if (earlier === row.price) reject("duplicate row", raw);
    else reject(`contradicts an earlier row of the same interval: ${earlier} ${row.unit}`, raw);
  };
  return { batch, add, reject };
}
