import type { ChartTable } from "./chart-table";

const CRLF = "\r\n";
const FORMULA_START = /^[=+\-@\t\r]/;

/** RFC 4180 text of the table. Numbers are unrounded, in the unit of the head; missing cells are empty. */
export function chartTableCsv(table: Pick<ChartTable, "columns" | "rows">): string {
  const head = table.columns.map((column) =>
    csvText(column.unit === null ? column.label : `${column.label} [${column.unit}]`),
  );
  const rows = table.rows.map((row) => row.map(csvCell));
  return [head, ...rows].map((cells) => cells.join(",") + CRLF).join("");
}

function csvCell(cell: number | string | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return csvText(cell);
}

/** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text. */
function csvText(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
