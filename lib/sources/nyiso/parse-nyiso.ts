import { collectUsdPrices, type UsdPriceCollection } from "../collect-usd-prices";
import { columnOf, csvTable, lineRecord, type CsvTable } from "../csv-table";
import { localInstantsMs } from "../local-instants";
import { wallClockInstantsMs } from "../market-day";
import { parseCsvPayload } from "../parse-csv-payload";
import type { ParsedBatch } from "../parsed-batch";
import { payloadFiles, type PayloadFile } from "../payload-files";
import type { PriceRow } from "../price-row";
import { rememberByText } from "../remember-by-text";
import { readUsDateTime } from "../us-date-time";
import { realTimeStartsMs } from "./real-time-starts";
import { nyisoProduct, type NyisoProduct } from "./nyiso-product";

const NEW_YORK = "America/New_York";
const HOUR_MS = 3_600_000;

/**
 * NYISO locational based marginal prices, zonal or by generator, day-ahead or real-time: a day's CSV or a month's ZIP.
 * Stamps are local and carry no offset; autumn's repeated hour is told apart by row order alone.
 * @param origin its file name tells a single CSV of integrated real-time hours from one of the day-ahead market.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another report or a page.
 */
export function parseNyiso(payload: Uint8Array, origin?: { fileName: string }): ParsedBatch<PriceRow> {
  const collection = collectUsdPrices("nyiso");
  for (const { name, text } of payloadFiles("nyiso", payload)) {
    addFile({ name: name === "" ? (origin?.fileName ?? "") : name, text }, collection);
  }
  return collection.finish();
}

function addFile({ name, text }: PayloadFile, collection: UsdPriceCollection): void {
  const cells = parseCsvPayload("nyiso", withClosedHeader(text));
  const table = csvTable("nyiso", withPlainPriceName(cells), ["timestamp", "name", "lbmp"]);
  const stamp = columnOf(table, "timestamp");
  const product = nyisoProduct(name, new Set(table.lines.map((line) => line[stamp] ?? "")));
  const instantsOf = rememberByText(newYorkInstantsMs);
  for (const lines of linesByName(table).values()) {
    const instantsMs = localInstantsMs(lines.map((line) => instantsOf(line[stamp] ?? "")));
    addLocation({ lines, instantsMs, table, product }, collection);
  }
}

type Location = {
  lines: readonly (readonly string[])[];
  instantsMs: readonly (number | null)[];
  table: CsvTable;
  product: NyisoProduct;
};

function addLocation(
  { lines, instantsMs, table, product }: Location,
  { add, reject }: UsdPriceCollection,
): void {
  const [stamp, name, price] = [
    columnOf(table, "timestamp"),
    columnOf(table, "name"),
    columnOf(table, "lbmp"),
  ];
  const startsMs = product.stamps === "ending" ? realTimeStartsMs(instantsMs) : instantsMs;
  for (const [index, line] of lines.entries()) {
    const raw = () => lineRecord(table, line);
    const startMs = startsMs[index] ?? null;
    const instantMs = instantsMs[index] ?? null;
    if (line.length < table.header.length) {
      reject(`${line.length} cells under ${table.header.length} columns: the line is cut off`, raw);
    } else if ((line[name] ?? "") === "") reject("no zone or generator", raw);
    else if (startMs === null || instantMs === null) {
      reject(`no instant of New York's clock, or one of two: "${line[stamp] ?? ""}"`, raw);
    } else {
      const endMs = product.stamps === "ending" ? instantMs : startMs + HOUR_MS;
      add(
        { zone: `NYISO:${line[name]}`, marketType: product.marketType, startMs, endMs, price: line[price] },
        raw,
      );
    }
  }
}

function newYorkInstantsMs(text: string): readonly number[] {
  const clock = readUsDateTime(text);
  if (clock === null) return [];
  return wallClockInstantsMs(NEW_YORK, clock).map((ms) => ms + clock.second * 1000);
}

function linesByName(table: CsvTable): Map<string, (readonly string[])[]> {
  const column = columnOf(table, "name");
  const groups = new Map<string, (readonly string[])[]>();
  for (const line of table.lines) {
    const key = line[column] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}

/** Old files cut the last column's name off, at times before its closing quote, which would swallow the first row. */
function withClosedHeader(text: string): string {
  return text.replace(/^.*"Time Stamp".*$/m, (header) =>
    header.split('"').length % 2 === 0 ? `${header.trimEnd()}"` : header,
  );
}

/** `LBMP ($/MWHr)`, spelt several ways over the years, as `LBMP`. */
function withPlainPriceName([header = [], ...lines]: readonly (readonly string[])[]): (readonly string[])[] {
  return [header.map((name) => (/^lbmp\b/i.test(name) ? "LBMP" : name)), ...lines];
}
