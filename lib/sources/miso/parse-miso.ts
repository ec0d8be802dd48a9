import { AppError } from "@/lib/errors/app-error";
import { collectUsdPrices } from "../collect-usd-prices";
import { columnOf, csvTable, lineRecord, misfit, splitPreamble } from "../csv-table";
import { marketDay } from "../market-day";
import { parseCsvPayload } from "../parse-csv-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles } from "../payload-files";
import type { PriceRow } from "../price-row";
import { misoReport } from "./miso-report";

const EST = "Etc/GMT+5"; // POSIX sign: five hours behind UTC, all year
const HOUR_MS = 3_600_000;
const hours = Array.from({ length: 24 }, (_, index) => index + 1);

/**
 * MISO's daily LMP reports (day-ahead ex-post, real-time preliminary and final): one line per node and value, 24 hours
 * ending in Eastern Standard Time on every day of the year. MCC and MLC are parts of the price and left out.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for an ex-ante report (another price), a page or another shape.
 */
export function parseMiso(payload: Uint8Array): ParsedBatch<PriceRow> {
  const collection = collectUsdPrices("miso");
  for (const { text } of payloadFiles("miso", payload)) addReport(text, collection);
  return collection.finish();
}

function addReport(text: string, { add, reject }: ReturnType<typeof collectUsdPrices>): void {
  const { preamble, table: tableText } = splitPreamble(text, /^"?Node"?,/im);
  const hourNames = hours.map((hour) => `he${hour}`);
  const table = csvTable("miso", parseCsvPayload("miso", tableText), ["node", "value", ...hourNames]);
  const { marketType, isoDate } = misoReport(parseCsvPayload("miso", preamble));
  const day = marketDay(EST, isoDate);
  if (day === null) throw new AppError("SOURCE_SCHEMA_CHANGED", `miso: no such day: ${isoDate}`);
  const node = columnOf(table, "node");
  const value = columnOf(table, "value");
  const hourColumns = hourNames.map((name) => columnOf(table, name));
  for (const line of table.lines) {
    const kind = line[value]?.toUpperCase() ?? "";
    if (kind === "MCC" || kind === "MLC") continue;
    const problem =
      misfit(table, line) ??
      (line[node] === "" ? "no node" : null) ??
      (kind === "LMP" ? null : `unknown value "${line[value]}"; known: LMP, MCC, MLC`);
    if (problem !== null) {
      reject(problem, () => lineRecord(table, line));
      continue;
    }
    for (const [index, column] of hourColumns.entries()) {
      const startMs = day.startMs + index * HOUR_MS;
      const zone = `MISO:${line[node]}`;
      const price = line[column];
      add({ zone, marketType, startMs, endMs: startMs + HOUR_MS, price }, () => ({
        node: line[node],
        hourEnding: index + 1,
        price,
      }));
    }
  }
}
