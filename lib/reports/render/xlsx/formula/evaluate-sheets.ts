import { columnLetters, type CellArea, type CellPlace } from "./cell-area";
import { evaluateFormula } from "./evaluate-formula";
import type { ModelSheet } from "./model-sheet";
import { SheetError } from "./sheet-error";
import { toScalar, type Matrix, type Scalar, type SheetValue } from "./sheet-value";

/** The value a cell shows. */
export type CellReader = (place: CellPlace) => Scalar | SheetError;

const PENDING = Symbol("pending");

type Known = Scalar | SheetError | typeof PENDING;

/**
 * Computes cells as they are asked for, each once.
 * @throws {RangeError} if a formula leads back to its own cell or to a sheet that is not there.
 */
export function evaluateSheets(sheets: readonly ModelSheet[]): CellReader {
  const known = new Map(sheets.map((sheet) => [sheet.name, { sheet, rows: [] as Known[][] }]));

  function read(place: CellPlace): Scalar | SheetError {
    const found = known.get(place.sheet);
    if (found === undefined) throw new RangeError(`there is no sheet ${place.sheet}`);
    const content = found.sheet.cellAt(place.row, place.column)?.content ?? null;
    if (content === null || typeof content !== "object") return content;
    const row = (found.rows[place.row] ??= []);
    const before = row[place.column];
    if (before === PENDING) throw new RangeError(`the formula in ${nameOf(place)} leads back to itself`);
    if (before !== undefined) return before;
    row[place.column] = PENDING;
    const value = settle(() =>
      toScalar(
        evaluateFormula(content.tree, (index) => {
          const reference = content.references[index];
          if (reference === undefined)
            throw new RangeError(`the formula in ${nameOf(place)} has no reference ${index}`);
          return readArea(reference(place));
        }),
      ),
    );
    row[place.column] = value;
    return value;
  }

  function readArea({ sheet, from, to }: CellArea): SheetValue {
    if (from.row === to.row && from.column === to.column) {
      return valid({ sheet, row: from.row, column: from.column });
    }
    const rows: Matrix = [];
    for (let row = from.row; row <= to.row; row++) {
      const cells: Scalar[] = [];
      for (let column = from.column; column <= to.column; column++) cells.push(valid({ sheet, row, column }));
      rows.push(cells);
    }
    return rows;
  }

  function valid(place: CellPlace): Scalar {
    const value = read(place);
    if (value instanceof SheetError) throw value;
    return value;
  }

  return read;
}

function nameOf({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}

function settle(compute: () => Scalar): Scalar | SheetError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
}
