import { isoCalendarDate } from "../calendar-date";
import type { ParsedBatch } from "../parsed-batch";
import { readDecimalCell } from "../read-decimal-cell";
import type { StockPriceRow } from "../stock-price-row";

/** Cells of one trading day as published; `undefined` where the payload has no such field. */
export type TradingDay = {
  ticker: string | null;
  date: unknown;
  closeBasis: StockPriceRow["closeBasis"];
  open?: unknown;
  high?: unknown;
  low?: unknown;
  close?: unknown;
  adjustedClose?: unknown;
  volume?: unknown;
  splitFactor?: unknown;
  dividend?: unknown;
};

export type StockPriceCollection = {
  batch: ParsedBatch<StockPriceRow>;
  add: (day: TradingDay, raw: unknown) => void;
  reject: (reason: string, raw: unknown) => void;
};

/** Gathers one payload's days. The first row of a day stays; a repeat or a contradiction is rejected. */
export function collectStockPrices(): StockPriceCollection {
  const batch: ParsedBatch<StockPriceRow> = { rows: [], rejected: [] };
  const earlierOfKey = new Map<string, StockPriceRow>();
  const reject = (reason: string, raw: unknown) => {
    batch.rejected.push({ reason, raw });
  };
  const add = (day: TradingDay, raw: unknown) => {
    const row = tradingDayRow(day);
    if (typeof row === "string") {
      reject(row, raw);
      return;
    }
    const key = `${row.ticker} ${row.date}`;
    const earlier = earlierOfKey.get(key);
    if (earlier === undefined) {
      earlierOfKey.set(key, row);
      batch.rows.push(row);
    } else {
      const isSame = earlier.close === row.close && earlier.adjustedClose === row.adjustedClose;
      reject(isSame ? "duplicate row" : "contradicts an earlier row of the same day", raw);
    }
  };
  return { batch, add, reject };
}

/** The row, or the reason there is none. A wrong secondary cell fails the day too: it may be shifted. */
function tradingDayRow(day: TradingDay): StockPriceRow | string {
  const date = typeof day.date === "string" ? isoCalendarDate(day.date) : null;
  if (date === null) return `no date: ${JSON.stringify(day.date)}`;
  const close = positive("close", day.close);
  const adjustedClose = positive("adjusted close", day.adjustedClose);
  if (typeof close === "string") return close;
  if (typeof adjustedClose === "string") return adjustedClose;
  if (close === null && adjustedClose === null) return "no close";
  const open = positive("open", day.open);
  const high = positive("high", day.high);
  const low = positive("low", day.low);
  const splitFactor = positive("split factor", day.splitFactor);
  const volumeShares = notNegative("volume", day.volume);
  const dividend = notNegative("dividend", day.dividend);
  const problem = [open, high, low, splitFactor, volumeShares, dividend].find(
    (cell) => typeof cell === "string",
  );
  if (typeof problem === "string") return problem;
  const { ticker, closeBasis } = day;
  return {
    ticker,
    date,
    currency: null,
    open: numberOrNull(open),
    high: numberOrNull(high),
    low: numberOrNull(low),
    close,
    adjustedClose,
    closeBasis: close === null ? null : closeBasis,
    volumeShares: numberOrNull(volumeShares),
    splitFactor: numberOrNull(splitFactor),
    dividend: numberOrNull(dividend),
  };
}

/** The number, null where nothing is stated, or the reason the cell is wrong. */
function positive(name: string, cell: unknown): number | null | string {
  const value = stated(name, cell);
  return typeof value === "number" && value <= 0 ? `${name} must be above 0, got ${value}` : value;
}

function notNegative(name: string, cell: unknown): number | null | string {
  const value = stated(name, cell);
  return typeof value === "number" && value < 0 ? `${name} must not be negative, got ${value}` : value;
}

function stated(name: string, cell: unknown): number | null | string {
  if (typeof cell === "string" && /^(none|n\/d)$/i.test(cell.trim())) return null;
  const read = readDecimalCell(cell);
  if (read.value !== null) return read.value;
  return /^not a (finite )?number/.test(read.reason) ? `${name}: ${read.reason}` : null;
}

function numberOrNull(cell: number | null | string | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
