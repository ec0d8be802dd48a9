import { createModelSheet, type ModelSheet, type SheetCell } from "../formula/model-sheet";
import { sheetText } from "./sheet-text";
import { textHeightPoints } from "./text-height";

export type ValueBlock =
  | { kind: "heading" | "note"; text: string }
  | { kind: "table"; heads: readonly SheetCell[]; rows: readonly (readonly SheetCell[])[] };

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
type SheetRow = { cells: readonly SheetCell[]; spans: boolean };

const FROZEN_ROWS = 2; // title and stamp

/** A sheet of values and nothing else. */
export function writeValueSheet({ title, stamp, blocks, ...frame }: ValueSheet): ModelSheet {
  const sheet = createModelSheet({ ...frame, frozenRows: FROZEN_ROWS });
  const rows = [textRow(title, "title", false), textRow(stamp, "note", true), ...blocks.flatMap(blockRows)];
  const allWidths = frame.columnWidths.reduce((sum, width) => sum + width, 0);
  for (const [rowIndex, { cells, spans }] of rows.entries()) {
    for (const [columnIndex, cell] of cells.entries()) sheet.put(rowIndex, columnIndex, cell);
    const heights = cells.map((cell, column) =>
      textHeightPoints(cell, spans ? allWidths : (frame.columnWidths[column] ?? 0)),
    );
    sheet.rowHeights.set(rowIndex, Math.max(textHeightPoints(null, 0), ...heights));
    if (spans) {
      const endCol = frame.columnWidths.length - 1;
      sheet.merges.push({ startRow: rowIndex, endRow: rowIndex, startCol: 0, endCol });
    }
  }
  return sheet;
}

function blockRows(block: ValueBlock): SheetRow[] {
  if (block.kind === "table") return [block.heads, ...block.rows].map((cells) => ({ cells, spans: false }));
  if (block.kind === "note") return [textRow(block.text, "words", true)];
  return [{ cells: [], spans: false }, textRow(block.text, "heading", true)];
}

function textRow(text: string, look: SheetCell["look"], spans: boolean): SheetRow {
  return { cells: [{ content: sheetText(text), look, numberFormat: null }], spans };
}
