import { AppError } from "@/lib/errors/app-error";
import { majorCurrency } from "@/lib/units/minor-currency";
import type { ParsedBatch } from "../parsed-batch";
import type { StockPriceRow } from "../stock-price-row";
import { guessColumns } from "./guess-columns";
import { readLocalNumber } from "./read-local-number";
import { readLocalTime, type DateOrder } from "./read-local-time";
import type { UploadTable } from "./upload-table";

const TICKER = /^[A-Z0-9][A-Z0-9.-]{0,14}$/;
const orders: readonly DateOrder[] = ["year-first", "day-first", "month-first"];
const CURRENCY = /^[A-Z]{3}$/;

/** What the columns may be called, in any case. */
const columnNames = {
  ticker: ["ticker", "symbol"],
  date: ["date", "day", "fecha"],
  close: ["close", "price", "cierre", "precio"],
  currency: ["currency", "moneda"],
} as const;

/**
 * Closes of shares from a table with the columns ticker, date, close and currency. Dates and decimals are read as the
 * table itself shows them to be meant; hundredths such as GBp become their currency.
 * @param today closes of a later day are rejected.
 * @throws {AppError} INVALID_INPUT for a column that is not there, or dates or decimals that may be meant two ways.
 */
export function mapSharePrices(table: UploadTable, today: string): ParsedBatch<StockPriceRow> {
  const ticker = columnIndex(table, "ticker");
  const date = columnIndex(table, "date");
  const close = columnIndex(table, "close");
  const currency = columnIndex(table, "currency");
  const { dateOrder, decimalSign } = guessColumns({
    header: ["date", "close"],
    // A day that reads in no order is that line's fault alone.
    lines: table.lines
      .map((line) => [line[date] ?? "", line[close] ?? ""])
      .filter(([day = ""]) => orders.some((order) => readLocalTime(day, order) !== null)),
  });
  if (dateOrder === null)
    throw ambiguous("date", "days such as 2026-11-24, which are read in one order only");
  if (decimalSign === null)
    throw ambiguous("close", "numbers whose decimal sign shows, such as 183.25 or 183,25");
  const batch: ParsedBatch<StockPriceRow> = { rows: [], rejected: [] };
  const seen = new Set<string>();
  for (const [index, line] of table.lines.entries()) {
    const share = (line[ticker] ?? "").toUpperCase();
    const time = readLocalTime(line[date] ?? "", dateOrder);
    const day =
      time === null || time.month === null || time.day === null
        ? null
        : isoDay(time.year, time.month, time.day);
    const quote = readLocalNumber(line[close] ?? "", decimalSign);
    const major = majorCurrency(quote.value ?? 0, line[currency] ?? "");
    const key = `${share} ${day}`;
    const problem = !TICKER.test(share)
      ? `no ticker: "${line[ticker] ?? ""}"`
      : day === null
        ? `no day: "${line[date] ?? ""}"`
        : day > today
          ? `${day} has not come yet`
          : quote.value === null
            ? `close: ${quote.reason}`
            : !(quote.value > 0)
              ? `close must be above 0, got ${quote.value}`
              : !CURRENCY.test(major.currency)
                ? `no ISO 4217 currency: "${line[currency] ?? ""}"`
                : seen.has(key)
                  ? `a second close of ${key}`
                  : null;
    if (problem !== null || day === null) {
      batch.rejected.push({ reason: problem ?? "no day", raw: { line: index + 1, cells: line } });
      continue;
    }
    seen.add(key);
    batch.rows.push({
      ticker: share,
      date: day,
      currency: major.currency,
      open: null,
      high: null,
      low: null,
      close: major.amount,
      adjustedClose: null,
      closeBasis: null,
      volumeShares: null,
      splitFactor: null,
      dividend: null,
    });
  }
  return batch;
}

function columnIndex({ header }: UploadTable, field: keyof typeof columnNames): number {
  const names: readonly string[] = columnNames[field];
  const index = header.findIndex((name) => names.includes(name.trim().toLowerCase()));
  if (index >= 0) return index;
  throw new AppError("INVALID_INPUT", `The table has no column ${field}.`, {
    fields: [
      { field, value: header.join(", ").slice(0, 500), allowed: `a column called ${names.join(" or ")}` },
    ],
  });
}

function ambiguous(field: string, allowed: string): AppError {
  return new AppError("INVALID_INPUT", `The column ${field} may be meant in two ways; write ${allowed}.`, {
    fields: [{ field, value: null, allowed }],
  });
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
