import { readLocalNumber } from "./read-local-number";
import { readLocalTime, type DateOrder } from "./read-local-time";
import type { UploadColumns } from "./map-upload";
import type { UploadTable } from "./upload-table";

export type ColumnGuess = {
  [
    Field in
      | "periodColumn"
      | "valueColumn"
      | "zoneColumn"
      | "priceUnit"
      | "currency"
      | "step"
      | "dateOrder"
      | "decimalSign"
  ]: UploadColumns[Field] | null;
};

const SAMPLE_LINES = 200;
const LEAST_SHARE = 0.6; // of the sampled cells must read as what the column is taken for
const orders: readonly DateOrder[] = ["year-first", "day-first", "month-first"];
const HOUR_MS = 3_600_000;
const steps: readonly (readonly [UploadColumns["step"], number])[] = [
  ["quarter-hour", HOUR_MS / 4],
  ["half-hour", HOUR_MS / 2],
  ["hour", HOUR_MS],
  ["day", 24 * HOUR_MS],
  ["month", 30 * 24 * HOUR_MS],
  ["quarter", 91 * 24 * HOUR_MS],
  ["year", 365 * 24 * HOUR_MS],
];

/** What the cells and column names suggest; null where they leave it open, such as the order of 03/04. */
export function guessColumns(table: UploadTable): ColumnGuess {
  const sample = table.lines.slice(0, SAMPLE_LINES);
  const cellsOf = (index: number) => sample.map((line) => line[index] ?? "").filter((cell) => cell !== "");
  const columns = table.header.map((name, index) => ({ name, cells: cellsOf(index) }));
  const period = columns.find(({ cells }) =>
    orders.some((order) => reads(cells, (cell) => readLocalTime(cell, order) !== null)),
  );
  const decimalSign = decimalSignOf(
    columns.filter((column) => column !== period).flatMap(({ cells }) => cells),
  );
  const isNumber = (cell: string) => readLocalNumber(cell, decimalSign ?? ".").value !== null;
  const numeric = columns.filter((column) => column !== period && reads(column.cells, isNumber));
  const value =
    numeric.find(({ name }) => /price|lmp|spp|value|cost|tariff|precio|preis|prix/i.test(name)) ?? numeric[0];
  const zone = columns.find(({ name }) =>
    /^(zone|hub|region|area|node|location|bidding ?zone|zona)$/i.test(name),
  );
  const dateOrder = period === undefined ? null : orderOf(period.cells);
  const heading = value?.name ?? "";
  return {
    periodColumn: period?.name ?? null,
    valueColumn: value?.name ?? null,
    zoneColumn: zone !== undefined && zone !== value ? zone.name : null,
    priceUnit: unitOf(heading),
    currency: currencyOf(heading),
    step: period === undefined || dateOrder === null ? null : stepOf(period.cells, dateOrder),
    dateOrder,
    decimalSign,
  };
}

function reads(cells: readonly string[], isRead: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(isRead).length >= LEAST_SHARE * cells.length;
}

/** The one order all cells read in; null where two do. */
function orderOf(cells: readonly string[]): DateOrder | null {
  const possible = orders.filter((order) => cells.every((cell) => readLocalTime(cell, order) !== null));
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** `1.234` and `1,234` leave it open; `1,5` and `1.234,5` do not. */
function decimalSignOf(cells: readonly string[]): "." | "," | null {
  const isComma = cells.some((cell) => /^[+-]?[\d. ]*,(?:\d{1,2}|\d{4,})$/.test(cell));
  const isPoint = cells.some((cell) => /^[+-]?[\d, ]*\.(?:\d{1,2}|\d{4,})$/.test(cell));
  if (isComma !== isPoint) return isComma ? "," : ".";
  return isComma || cells.some((cell) => /[.,]\d{3}$/.test(cell)) ? null : ".";
}

function stepOf(cells: readonly string[], order: DateOrder): UploadColumns["step"] | null {
  const times = cells.flatMap((cell) => {
    const time = readLocalTime(cell, order);
    return time === null
      ? []
      : [Date.UTC(time.year, (time.month ?? 1) - 1, time.day ?? 1, time.hour, time.minute)];
  });
  const distances = times
    .slice(1)
    .map((ms, index) => Math.abs(ms - (times[index] ?? ms)))
    .filter((ms) => ms > 0)
    .toSorted((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 2)];
  if (usual === undefined) return null;
  return steps.find(([, ms]) => Math.abs(usual / ms - 1) < 0.1)?.[0] ?? null;
}

function unitOf(heading: string): UploadColumns["priceUnit"] | null {
  if (/mw[- ]?day/i.test(heading)) return "per-mw-day";
  if (/mwh/i.test(heading)) return "per-mwh";
  if (/kwh/i.test(heading))
    return /cent|¢|\bc\/|\bp\/|pence|ct\b/i.test(heading) ? "hundredths-per-kwh" : "per-kwh";
  return null;
}

function currencyOf(heading: string): string | null {
  const code = /\b(USD|EUR|GBP|AUD|CAD|CHF|SEK|NOK|DKK|JPY|BRL|MXN|INR|CNY|PLN|CZK)\b/.exec(heading)?.[1];
  if (code !== undefined) return code;
  if (heading.includes("€")) return "EUR";
  if (heading.includes("£")) return "GBP";
  return /\bUS\$|¢|\bcents\b/.test(heading) ? "USD" : null; // a bare $ is a dollar of many countries
}
