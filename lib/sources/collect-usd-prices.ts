import { AppError } from "@/lib/errors/app-error";
import { collectPrices } from "./collect-prices";
import type { ParsedBatch } from "./parsed-batch";
import type { MarketType, PriceRow } from "./price-row";
import { readDecimalCell } from "./read-decimal-cell";
import { utcIntervalMs, type UtcInterval } from "./utc-interval";

export type UsdPrice = {
  zone: string;
  marketType: MarketType;
  startMs: number;
  endMs: number;
  /** The published cell, USD per MWh. */
  price: unknown;
};

/** The row as published, built only where it is rejected. */
export type RawRow = () => unknown;

export type UsdPriceCollection = {
  add: (price: UsdPrice, raw: RawRow) => void;
  reject: (reason: string, raw: RawRow) => void;
  /** @throws {AppError} SOURCE_SCHEMA_CHANGED when rows came and none is of the expected shape. */
  finish: () => ParsedBatch<PriceRow>;
};

/** Gathers prices published in USD per MWh. A blank or unreadable price is rejected; a negative one is real. */
export function collectUsdPrices(publisher: string): UsdPriceCollection {
  const { batch, add: addRow, reject } = collectPrices();
  const intervalOf = rememberedIntervals();
  let unpricedCount = 0;
  const add = ({ zone, marketType, startMs, endMs, price }: UsdPrice, raw: RawRow) => {
    const cell = readDecimalCell(price);
    if (cell.value === null) {
      if (!cell.reason.startsWith("not a number")) unpricedCount++;
      reject(`no price: ${cell.reason}`, raw);
      return;
    }
    addRow(
      {
        zone,
        marketType,
        ...intervalOf(startMs, endMs),
        price: cell.value,
        currency: "USD",
        unit: "USD/MWh",
        priceUsdPerMwh: cell.value,
      },
      raw,
    );
  };
  const finish = (): ParsedBatch<PriceRow> => {
    const { rows } = batch;
    const [first] = batch.rejected;
    if (rows.length === 0 && first !== undefined && unpricedCount === 0) {
      throw new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: no usable row; the first: ${first.reason}`);
    }
    const rejected = batch.rejected.map(({ reason, raw }) => ({ reason, raw: isRawRow(raw) ? raw() : raw }));
    return first === undefined && rows.length === 0
      ? { rows, rejected, emptyReason: "the answer holds no rows" }
      : { rows, rejected };
  };
  return { add, reject, finish };
}

/** A file of 200,000 prices has a few hundred intervals; each is written out once. */
function rememberedIntervals(): (startMs: number, endMs: number) => UtcInterval {
  const known = new Map<number, Map<number, UtcInterval>>();
  return (startMs, endMs) => {
    const ofStart = known.get(startMs) ?? new Map<number, UtcInterval>();
    const interval = ofStart.get(endMs) ?? utcIntervalMs(startMs, endMs);
    known.set(startMs, ofStart.set(endMs, interval));
    return interval;
  };
}

function isRawRow(raw: unknown): raw is RawRow {
  return typeof raw === "function";
}
