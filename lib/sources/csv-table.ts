import { AppError } from "@/lib/errors/app-error";
import { normaliseHeader } from "./parse-csv-payload";

export type CsvTable = {
  header: readonly string[];
  /** The header as `normaliseHeader` gives it. */
  names: readonly string[];
  lines: readonly (readonly string[])[];
};

/**
 * The table that begins at the first line with every one of the named columns; what stands above it is left out.
 * @param requiredColumns normalised names; alternatives of one column are separated by `|`.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED naming the columns that no line has.
 */
export function csvTable(
  publisher: string,
  cells: readonly (readonly string[])[],
  requiredColumns: readonly string[],
): CsvTable {
  const headerIndex = cells.findIndex((line) => missingColumns(line, requiredColumns).length === 0);
  const header = cells[headerIndex];
  if (header === undefined) {
    const [first = []] = cells;
    const missing = missingColumns(first, requiredColumns).map((names) => names.replaceAll("|", " or "));
    const named = missing.length > 6 ? [...missing.slice(0, 6), "…"] : missing;
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `${publisher}: no column ${named.join(", ")} (${first.slice(0, 8).join(", ").slice(0, 200)})`,
    );
  }
  return { header, names: header.map(normaliseHeader), lines: cells.slice(headerIndex + 1) };
}

/**
 * A report cut before its header line. Read in one piece, every line longer than the first costs the CSV reader an
 * error object, which for a report of 200,000 lines is most of the work.
 */
export function splitPreamble(text: string, headerLine: RegExp): { preamble: string; table: string } {
  const start = Math.max(text.search(headerLine), 0);
  return { preamble: text.slice(0, start), table: text.slice(start) };
}

function missingColumns(line: readonly string[], requiredColumns: readonly string[]): string[] {
  const names = new Set(line.map(normaliseHeader));
  return requiredColumns.filter((alternatives) => alternatives.split("|").every((name) => !names.has(name)));
}

/** Index of the first of the names the table has, -1 for none. */
export function columnOf(table: CsvTable, ...names: readonly string[]): number {
  for (const name of names) {
    const column = table.names.indexOf(name);
    if (column >= 0) return column;
  }
  return -1;
}

/** Why a line does not fit under the header; null when it does. */
export function misfit(table: CsvTable, line: readonly string[]): string | null {
  return line.length === table.header.length
    ? null
    : `${line.length} cells under ${table.header.length} columns: the line is cut off or shifted`;
}

/** A line by the publisher's own column names, for a rejected row. */
export function lineRecord(table: CsvTable, line: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(table.header.map((name, column) => [name, line[column] ?? null]));
}
