import { collectUsdPrices } from "../collect-usd-prices";
import { columnOf, csvTable, lineRecord, misfit, type CsvTable } from "../csv-table";
import { parseCsvPayload } from "../parse-csv-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles, type PayloadFile } from "../payload-files";
import type { PriceRow } from "../price-row";
import { rememberByText } from "../remember-by-text";
import { usDateTimeUtcMs } from "../us-date-time";
import { sppProduct } from "./spp-product";

/**
 * SPP locational marginal prices by settlement location or by bus: day-ahead hours or real-time five minutes, one CSV
 * (of an interval or, with other column names, a day) or a ZIP of them. The GMT column is the interval's end and alone
 * decides; a file of zero bytes is not yet published.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report or a page.
 */
export function parseSpp(payload: Uint8Array, origin?: { fileName: string }): ParsedBatch<PriceRow> {
  if (payload.length === 0) {
    return { rows: [], rejected: [], emptyReason: "the file has zero bytes: SPP has not published it" };
  }
  const collection = collectUsdPrices("spp");
  for (const { name, text } of payloadFiles("spp", payload)) {
    addFile({ name: name === "" ? (origin?.fileName ?? "") : name, text }, collection);
  }
  return collection.finish();
}

function addFile({ name, text }: PayloadFile, { add, reject }: ReturnType<typeof collectUsdPrices>): void {
  if (text === "") return;
  const table = csvTable("spp", parseCsvPayload("spp", text), [
    "gmtintervalend|gmtinterval",
    "settlementlocation|settlementlocationname|pnode|pnodename",
    "lmp",
  ]);
  const ends = columnOf(table, "gmtintervalend", "gmtinterval");
  const endOf = rememberByText(usDateTimeUtcMs);
  const { marketType, stepMs } = sppProduct(
    name,
    table.lines.map((line) => endOf(line[ends] ?? "")),
  );
  const zoneOf = sppZone(table);
  const price = columnOf(table, "lmp");
  for (const line of table.lines) {
    const endMs = endOf(line[ends] ?? "");
    const zone = zoneOf(line);
    const raw = () => lineRecord(table, line);
    const problem =
      misfit(table, line) ??
      (endMs === null ? `${table.header[ends]} is no time: "${line[ends] ?? ""}"` : null) ??
      (zone === null ? "no settlement location" : null);
    if (problem !== null || endMs === null || zone === null) {
      reject(problem ?? "no interval", raw);
    } else {
      add({ zone, marketType, startMs: endMs - stepMs, endMs, price: line[price] }, raw);
    }
  }
}

/** Rows of a balancing authority other than SPP itself are another market: its name stands in the zone. */
function sppZone(table: CsvTable): (line: readonly string[]) => string | null {
  const location = columnOf(table, "settlementlocation", "settlementlocationname", "pnode", "pnodename");
  const authority = columnOf(table, "baa");
  return (line) => {
    const name = line[location] ?? "";
    const baa = authority < 0 ? "" : (line[authority] ?? "");
    if (name === "") return null;
    return baa === "" || baa.toUpperCase() === "SPP" ? `SPP:${name}` : `SPP:${baa}:${name}`;
  };
}
