import type { CellArea, CellPlace, Reference } from "./formula/cell-area";
import type { Formula } from "./formula/formula";
import { fixedRange, type ModelSheet } from "./formula/model-sheet";
import { numberFormat, type SheetUnit } from "./number-format";

/** One column of a table filled downwards: the same formula in each row. */
export type TableColumn = {
  /** The same row. */
  reference: Reference;
  /** The row above; words in the first row, where the head stands. */
  above: Reference;
  all: Reference;
  /** All but the last row, and all but the first. */
  butLast: Reference;
  butFirst: Reference;
  /** From a row on, 0 for the first. */
  from: (row: number) => Reference;
};

const HEAD_POINTS = 28; // two lines

/** @returns what adds the next column to the right, in the place given. */
export function downTable(sheet: ModelSheet, headRow: number, rowCount: number) {
  const first = headRow + 1;
  const last = headRow + rowCount;
  sheet.rowHeights.set(headRow, HEAD_POINTS);
  return (
    column: number,
    { head, unit }: { head: string; unit: SheetUnit },
    content: (own: TableColumn) => Formula,
  ): TableColumn => {
    const range = (from: number, to: number) =>
      fixedRange(sheet.name, { row: from, column }, { row: to, column });
    const cell = (row: number): CellArea => {
      const corner = { row, column, rowFixed: false, columnFixed: true };
      return { sheet: sheet.name, from: corner, to: corner };
    };
    const own: TableColumn = {
      reference: ({ row }: CellPlace) => cell(row),
      above: ({ row }: CellPlace) => cell(row - 1),
      all: range(first, last),
      butLast: range(first, last - 1),
      butFirst: range(first + 1, last),
      from: (row) => range(first + row, last),
    };
    const formula = content(own);
    sheet.put(headRow, column, { content: head, look: "figureHead", numberFormat: null });
    for (let row = first; row <= last; row++) {
      sheet.put(row, column, { content: formula, look: "figure", numberFormat: numberFormat(unit) });
    }
    return own;
  };
}
