import { rangeRef } from "hucre/xlsx";
import { lightPalette } from "@/lib/charts/chart-palette";
import { createModelSheet, type ModelSheet, type SheetCell } from "../formula/model-sheet";
import { textHeightPoints } from "./text-height";
import { textCell } from "./value-cell";

export type ValueBlock =
  | { kind: "heading" | "note"; text: string }
  /** The sign of a grid's figures is told by colour as well. */
  | { kind: "table" | "grid"; heads: readonly SheetCell[]; rows: readonly (readonly SheetCell[])[] };

export type ValueSheet = {
  name: string;
  title: string;
  /** What these values are and who computed them, under the title. */
  stamp: string;
  /** In characters, of every column. */
  columnWidths: readonly number[];
  /** Whose names stay in sight while the figures scroll. */
  frozenColumns: number;
  blocks: readonly ValueBlock[];
};

/** Text over the whole width is one merged cell: such rows `spans`. */
type SheetRow = { cells: readonly SheetCell[]; spans: boolean; isSigned: boolean };

const FROZEN_ROWS = 2; // title and stamp
const NAME_COLUMNS = 3; // of a grid

/** A sheet of values and nothing else. */
export function writeValueSheet({ title, stamp, blocks, ...frame }: ValueSheet): ModelSheet {
  const sheet = createModelSheet({ ...frame, frozenRows: FROZEN_ROWS });
  const rows = [textRow(title, "title", false), textRow(stamp, "note", true), ...blocks.flatMap(blockRows)];
  const allWidths = frame.columnWidths.reduce((sum, width) => sum + width, 0);
  for (const [rowIndex, { cells, spans, isSigned }] of rows.entries()) {
    for (const [columnIndex, cell] of cells.entries()) sheet.put(rowIndex, columnIndex, cell);
    const heights = cells.map((cell, column) =>
      textHeightPoints(cell, spans ? allWidths : (frame.columnWidths[column] ?? 0)),
    );
    sheet.rowHeights.set(rowIndex, Math.max(textHeightPoints(null, 0), ...heights));
    if (isSigned) sheet.conditionalRules.push(...signColours(rowIndex, cells.length));
    if (spans) {
      const endCol = frame.columnWidths.length - 1;
      sheet.merges.push({ startRow: rowIndex, endRow: rowIndex, startCol: 0, endCol });
    }
  }
  return sheet;
}

/** Of the figures right of the names. */
function signColours(row: number, columnCount: number): ModelSheet["conditionalRules"] {
  const range = rangeRef(row, NAME_COLUMNS, row, columnCount - 1);
  const rule = (priority: number, operator: "lessThan" | "greaterThan", hex: string) => ({
    type: "cellIs" as const,
    priority,
    operator,
    formula: "0",
    range,
    style: { font: { color: { rgb: hex.slice(1).toUpperCase() } } },
  });
  return [rule(1, "lessThan", lightPalette.bearText), rule(2, "greaterThan", lightPalette.bullText)];
}

function blockRows(block: ValueBlock): SheetRow[] {
  if ("text" in block) {
    if (block.kind === "note") return [textRow(block.text, "words", true)];
    return [{ cells: [], spans: false, isSigned: false }, textRow(block.text, "heading", true)];
  }
  const row = (cells: readonly SheetCell[], isSigned: boolean) => ({ cells, spans: false, isSigned });
  return [row(block.heads, false), ...block.rows.map((cells) => row(cells, block.kind === "grid"))];
}

function textRow(text: string, look: SheetCell["look"], spans: boolean): SheetRow {
  return { cells: [textCell(text, look)], spans, isSigned: false };
}
