import { AppError } from "@/lib/errors/app-error";
import { cellAt, csvTable } from "../csv-table";
import type { StockPriceRow } from "../stock-price-row";
import type { StockPriceCollection } from "./collect-stock-prices";

/**
 * Daily prices as CSV, by column name: Stooq (download and bulk), Tiingo, Alpha Vantage, Yahoo's columns, date and
 * adjusted close alone. Volumes with decimals and the literal `null` occur.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no date or close column is there, or the rows are no days.
 */
export function addDailyCsv(cells: readonly (readonly string[])[], collection: StockPriceCollection): void {
  const table = csvTable(cells);
  const date = table.column("date", "timestamp");
  const close = table.column("close");
  const adjustedClose = table.column("adj close", "adjclose", "adjusted_close", "adj_close");
  if (date === null || (close === null && adjustedClose === null)) {
    throw changed(`no column date and close in the header (${table.header.join(", ").slice(0, 200)})`);
  }
  const columns = {
    ticker: table.column("ticker", "symbol"),
    period: table.column("per"),
    open: table.column("open"),
    high: table.column("high"),
    low: table.column("low"),
    volume: table.column("volume", "vol"),
    splitFactor: table.column("splitfactor", "split_coefficient", "stock splits"),
    dividend: table.column("divcash", "dividend_amount", "dividends"),
  };
  const optional = (line: readonly string[], column: number | null) =>
    column === null ? undefined : cellAt(line, column);
  const closeBasis = closeBasisOf(table.header);
  for (const line of table.lines) {
    const lengthProblem = table.lengthProblem(line);
    if (lengthProblem !== null) {
      collection.reject(lengthProblem, table.raw(line));
      continue;
    }
    const period = cellAt(line, columns.period);
    if (period !== "" && period !== "D") throw changed(`the rows are no days: period "${period}"`);
    collection.add(
      {
        ticker: cellAt(line, columns.ticker) || null,
        date: cellAt(line, date),
        closeBasis,
        open: optional(line, columns.open),
        high: optional(line, columns.high),
        low: optional(line, columns.low),
        close: optional(line, close),
        adjustedClose: optional(line, adjustedClose),
        volume: optional(line, columns.volume),
        splitFactor: optional(line, columns.splitFactor),
        dividend: optional(line, columns.dividend),
      },
      table.raw(line),
    );
  }
}

/** Yahoo's `Adj Close` stands beside closes restated for splits; Tiingo and Alpha Vantage give the price paid. */
function closeBasisOf(header: readonly string[]): StockPriceRow["closeBasis"] {
  if (header.includes("Adj Close")) return "split-adjusted";
  if (header.some((name) => ["splitFactor", "split_coefficient"].includes(name))) return "traded";
  return header.includes("timestamp") ? "traded" : null;
}

function changed(problem: string): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `prices: ${problem}`);
}
