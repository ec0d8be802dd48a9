import type { ColumnDef, ConditionalRule, DataValidation, SheetChart, WriteSheet } from "hucre/xlsx";
import type { CellLook } from "../cell-look";
import type { CellArea, Reference } from "./cell-area";
import type { Formula } from "./formula";
import type { Scalar } from "./sheet-value";

export type SheetCell = {
  content: Scalar | Formula;
  look: CellLook;
  /** A number format of the file; null shows words or numbers as they are. */
  numberFormat: string | null;
  /** An address a reader may follow: a web page, or `#Sheet!A1`. */
  link?: string;
};

export type SheetFrame = {
  name: string;
  /** In characters, from column A on. */
  columnWidths: readonly number[];
  frozenRows: number;
  frozenColumns: number;
};

/** A worksheet as it is being written: what stands in its cells, and what the file says around them. */
export type ModelSheet = ReturnType<typeof createModelSheet>;

export function createModelSheet({ name, columnWidths, frozenRows, frozenColumns }: SheetFrame) {
  const rows: SheetCell[][] = [];
  return {
    name,
    columns: columnWidths.map((width): ColumnDef => ({ width })),
    freezePane: { rows: frozenRows, columns: frozenColumns },
    validations: [] as DataValidation[],
    conditionalRules: [] as ConditionalRule[],
    charts: [] as SheetChart[],
    merges: [] as NonNullable<WriteSheet["merges"]>,
    /** In points, by row. */
    rowHeights: new Map<number, number>(),
    rows,
    /** 0-based. What stood there before is replaced. */
    put(row: number, column: number, cell: SheetCell): { reference: Reference } {
      (rows[row] ??= [])[column] = cell;
      return { reference: fixedCell(name, row, column) };
    },
    cellAt: (row: number, column: number): SheetCell | undefined => rows[row]?.[column],
  };
}

/** The same cell from wherever it is read. */
function fixedCell(sheet: string, row: number, column: number): Reference {
  const corner = { row, column, rowFixed: true, columnFixed: true };
  const area: CellArea = { sheet, from: corner, to: corner };
  return () => area;
}

/** The same rectangle from wherever it is read. */
export function fixedRange(
  sheet: string,
  first: { row: number; column: number },
  last: { row: number; column: number },
): Reference {
  const fixed = { rowFixed: true, columnFixed: true };
  const area: CellArea = { sheet, from: { ...first, ...fixed }, to: { ...last, ...fixed } };
  return () => area;
}
