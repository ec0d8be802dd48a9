import { AppError } from "@/lib/errors/app-error";
import { columnOf, csvTable, lineRecord, misfit } from "../csv-table";
import type { StockPriceRow } from "../stock-price-row";
import type { StockPriceCollection } from "./collect-stock-prices";

/**
 * Daily prices as CSV, by column name: Stooq (download and bulk), Tiingo, Alpha Vantage, Yahoo's columns, date and
 * adjusted close alone. Volumes with decimals and the literal `null` occur.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED when no date or close column is there, or the rows are no days.
 */
export function addDailyCsv(cells: readonly (readonly string[])[], collection: StockPriceCollection): void {
  const table = csvTable("prices", cells, []);
  const date = columnOf(table, "date", "timestamp");
  const close = columnOf(table, "close");
  const adjustedClose = columnOf(table, "adjclose", "adjustedclose");
  if (date < 0 || Math.max(close, adjustedClose) < 0) {
    throw changed(`no column date and close in the header (${table.header.join(", ").slice(0, 200)})`);
  }
  const columns = {
    ticker: columnOf(table, "ticker", "symbol"),
    period: columnOf(table, "per"),
    open: columnOf(table, "open"),
    high: columnOf(table, "high"),
    low: columnOf(table, "low"),
    volume: columnOf(table, "volume", "vol"),
    splitFactor: columnOf(table, "splitfactor", "splitcoefficient", "stocksplits"),
    dividend: columnOf(table, "divcash", "dividendamount", "dividends"),
  };
  const optional = (line: readonly string[], column: number) =>
    column < 0 ? undefined : (line[column] ?? "");
  const closeBasis = closeBasisOf(table.header);
  for (const line of table.lines) {
    const lengthProblem = misfit(table, line);
    if (lengthProblem !== null) {
      collection.reject(lengthProblem, lineRecord(table, line));
      continue;
    }
    const period = line[columns.period] ?? "";
    if (period !== "" && period !== "D") throw changed(`the rows are no days: period "${period}"`);
    collection.add(
      {
        ticker: (line[columns.ticker] ?? "") || null,
        date: line[date] ?? "",
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
      lineRecord(table, line),
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
