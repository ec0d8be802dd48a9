// The full-width forms too: a spreadsheet set to an East Asian language runs them.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type CsvCell = string | number | null;

/**
 * RFC 4180 cell. Numbers are written shortest round-trip with a point, whatever the reader's locale; missing cells are empty.
 * A spreadsheet runs a text that begins like a formula: an apostrophe keeps it a text.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
