import { isoCalendarDate, usCalendarDate } from "../calendar-date";
import { columnOf, lineRecord, type CsvTable } from "../csv-table";
import { normaliseHeader } from "../parse-csv-payload";
import type { EpochStatement } from "../epoch-row";
import { readDecimalCell } from "../read-decimal-cell";

/** One line of a table, read by column name; a cell that is filled and unreadable becomes null and a defect. */
export type EpochLine = {
  text: (...names: readonly string[]) => string | null;
  number: (...names: readonly string[]) => number | null;
  /** YYYY-MM-DD of an ISO or a US date. */
  date: (...names: readonly string[]) => string | null;
  /** TRUE, True, checked. */
  flag: (...names: readonly string[]) => boolean;
  list: (...names: readonly string[]) => string[];
  /** To be called last: it takes the defects found by then. */
  statement: (id: string | null) => EpochStatement;
  raw: Record<string, string | null>;
};

const UNSURE = /^(uncertain|speculative|unlikely|unconfirmed|low)$/i;

export function epochLine(table: CsvTable, cells: readonly string[]): EpochLine {
  const defects: string[] = [];
  const text = (...names: readonly string[]) => cells[columnOf(table, ...names.map(normaliseHeader))] || null;
  const unreadable = (names: readonly string[], problem: string) => {
    defects.push(`${names[0]}: ${problem}`);
    return null;
  };
  const date = (...names: readonly string[]) => {
    const cell = text(...names);
    if (cell === null) return null;
    return isoCalendarDate(cell) ?? usCalendarDate(cell) ?? unreadable(names, `no date: "${cell}"`);
  };
  return {
    text,
    number: (...names) => {
      const cell = text(...names);
      if (cell === null) return null;
      const plain = /^-?\$?\d{1,3}(,\d{3})*(\.\d+)?$/.test(cell) ? cell.replaceAll(/[$,]/g, "") : cell;
      const read = readDecimalCell(plain);
      return read.value === null ? unreadable(names, read.reason) : read.value;
    },
    date,
    flag: (...names) => /^(true|checked|yes|1)$/i.test(text(...names) ?? ""),
    list: (...names) => splitList(text(...names)),
    statement: (id) => {
      const confidence = text("Confidence", "Certainty");
      const reportedOn = date("Report date");
      return {
        id: id ?? "",
        confidence,
        isLowConfidence: UNSURE.test(confidence ?? ""),
        sourceUrls: ["Source 1", "Source 2", "Source 3", "Source / Link", "Link to datasheet"].flatMap(
          (name) => text(name) ?? [],
        ),
        reportedOn,
        notes: text("Notes", "Note"),
        defects,
      };
    },
    raw: lineRecord(table, cells),
  };
}

export function splitList(cell: string | null): string[] {
  return (cell ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
