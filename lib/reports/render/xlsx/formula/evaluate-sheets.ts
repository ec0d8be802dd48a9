import type { CellArea, CellPlace } from "./cell-area";
import { evaluateFormula } from "./evaluate-formula";
import type { ModelSheet } from "./model-sheet";
import { SheetError } from "./sheet-error";
import { toScalar, type Scalar, type SheetValue } from "./sheet-value";

/** The value a cell shows. */
export type CellReader = (place: CellPlace) => Scalar | SheetError;

const PENDING = Symbol("pending");

/**
 * Computes cells as they are asked for, each once.
 * @throws {RangeError} if a formula leads back to its own cell or to a sheet that is not there.
 */
export function evaluateSheets(sheets: readonly ModelSheet[]): CellReader {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, Scalar | SheetError | typeof PENDING>();

  function read(place: CellPlace): Scalar | SheetError {
    const sheet = byName.get(place.sheet);
    if (sheet === undefined) throw new RangeError(`there is no sheet ${place.sheet}`);
    const content = sheet.cellAt(place.row, place.column)?.content ?? null;
    if (content === null || typeof content !== "object") return content;
    const key = `${place.sheet}!${place.row},${place.column}`;
    const before = known.get(key);
    if (before === PENDING) throw new RangeError(`the formula in ${key} leads back to itself`);
    if (before !== undefined) return before;
    known.set(key, PENDING);
    const value = settle(() =>
      toScalar(
        evaluateFormula(content.tree, (index) => {
          const reference = content.references[index];
          if (reference === undefined)
            throw new RangeError(`the formula in ${key} has no reference ${index}`);
          return readArea(reference(place));
        }),
      ),
    );
    known.set(key, value);
    return value;
  }

  function readArea({ sheet, from, to }: CellArea): SheetValue {
    if (from.row === to.row && from.column === to.column) return valid({ sheet, ...from });
    return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
      Array.from({ length: to.column - from.column + 1 }, (__, column) =>
        valid({ sheet, row: from.row + row, column: from.column + column }),
      ),
    );
  }

  function valid(place: CellPlace): Scalar {
    const value = read(place);
    if (value instanceof SheetError) throw value;
    return value;
  }

  return read;
}

function settle(compute: () => Scalar): Scalar | SheetError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
}
