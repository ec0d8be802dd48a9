import { AppError } from "@/lib/errors/app-error";
import type { UsdPriceCollection } from "../collect-usd-prices";
import { columnOf, csvTable, lineRecord, misfit, splitPreamble, type CsvTable } from "../csv-table";
import { wallClockInstantsMs } from "../market-day";
import { parseCsvPayload } from "../parse-csv-payload";
import type { MarketType } from "../price-row";
import { rememberByText } from "../remember-by-text";
import { readUsDateTime } from "../us-date-time";

const NEW_YORK = "America/New_York";
const HOUR_MS = 3_600_000;

/**
 * A public report: comment lines C name the market, the first line H the columns, D are prices, T counts the D lines.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report or one whose lines are not all there.
 */
export function addLmpCsv(text: string, { add, reject }: UsdPriceCollection): void {
  const { preamble, table: tableText } = splitPreamble(text, /^"?H"?,/m);
  const table = csvTable("iso-ne", parseCsvPayload("iso-ne", tableText), [
    "date",
    "hourending",
    "locationid",
    "locationalmarginalprice",
  ]);
  const marketType = marketOf(parseCsvPayload("iso-ne", preamble));
  const lines = table.lines.filter(([prefix]) => prefix === "D");
  refuseMissingLines(table, lines.length);
  const date = columnOf(table, "date");
  const hour = columnOf(table, "hourending");
  const location = columnOf(table, "locationid");
  const price = columnOf(table, "locationalmarginalprice");
  const startOf = rememberByText(hourStartMs);
  for (const line of lines) {
    const startMs = startOf(`${line[date] ?? ""} ${line[hour] ?? ""}`);
    const raw = () => lineRecord(table, line);
    const problem = misfit(table, line) ?? ((line[location] ?? "") === "" ? "no location" : null);
    if (problem !== null) reject(problem, raw);
    else if (startMs === null) {
      reject(`no such hour ending on that day: "${line[hour] ?? ""}"`, raw);
    } else {
      const zone = `ISONE:${line[location]}`;
      add({ zone, marketType, startMs, endMs: startMs + HOUR_MS, price: line[price] }, raw);
    }
  }
}

function marketOf(cells: readonly (readonly string[])[]): MarketType {
  const comments = cells.filter(([prefix]) => prefix === "C").map((line) => line.slice(1).join(" "));
  const title = comments.find((comment) => /day-ahead|real-time/i.test(comment)) ?? "";
  if (/day-ahead/i.test(title)) return "day-ahead";
  if (/real-time/i.test(title)) return "real-time";
  throw new AppError(
    "SOURCE_SCHEMA_CHANGED",
    "iso-ne: no comment line names the day-ahead or real-time market",
  );
}

function refuseMissingLines(table: CsvTable, lineCount: number): void {
  const trailer = table.lines.find(([prefix]) => prefix === "T")?.[1];
  if (trailer !== undefined && /^\d+$/.test(trailer) && Number(trailer) !== lineCount) {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `iso-ne: the report counts ${trailer} lines, ${lineCount} came`,
    );
  }
}

/** @param text `11/02/2025 02X`: hours end at 01 to 24; 02X is the second of autumn's two hours ending at 02. */
function hourStartMs(text: string): number | null {
  const match = /^(\S+) (\d{1,2})(X?)$/i.exec(text);
  const date = readUsDateTime(match?.[1] ?? "");
  const hourEnding = Number(match?.[2]);
  if (match === null || date === null || hourEnding < 1 || hourEnding > 24) return null;
  const [first, second] = wallClockInstantsMs(NEW_YORK, {
    isoDate: date.isoDate,
    hour: hourEnding - 1,
    minute: 0,
  });
  return (match[3] === "" ? first : second) ?? null;
}
