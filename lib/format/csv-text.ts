import { csvCell, type CsvCell } from "./csv-cell";

const CRLF = "\r\n";
const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page
const FORMULA_AFTER_SEPARATOR = /([,;]\s*)([=+\-@＝＋－＠])/g;

export type CsvNote = { name: string; value: string };

export type CsvFile = {
  /** What the file says of itself before its head, a `# name: value` line each. */
  notes: readonly CsvNote[];
  /** The head first; a dimensional column names its unit. */
  lines: readonly (readonly CsvCell[])[];
  byteOrderMark: boolean;
};

/** The one way a CSV is written: `#` notes, then RFC 4180 lines. */
export function csvText({ notes, lines, byteOrderMark }: CsvFile): string {
  const rows = lines.map((cells) => cells.map(csvCell).join(","));
  const text = [...notes.map(noteLine), ...rows].map((line) => line + CRLF).join("");
  return byteOrderMark ? BYTE_ORDER_MARK + text : text;
}

/** One unquoted line, so that readers told of `#` skip it; one that is not told splits it at commas and must find no formula there. */
function noteLine({ name, value }: CsvNote): string {
  const line = `# ${name}: ${value}`.replaceAll(/\s+/g, " ").trim().replaceAll('"', "'");
  return line.replaceAll(FORMULA_AFTER_SEPARATOR, "$1'$2");
}
