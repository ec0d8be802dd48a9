import { SheetError } from "./sheet-error";

/** null is an empty cell. */
export type Scalar = number | string | boolean | null;

/** Rows of columns, as a range reads. */
export type Matrix = Scalar[][];

export type SheetValue = Scalar | Matrix;

/** An empty cell counts as 0 in arithmetic; words are an error. */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null || value === false) return 0;
  if (value === true) return 1;
  throw new SheetError("#VALUE!");
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "string") throw new SheetError("#VALUE!");
  return value === true || (typeof value === "number" && value !== 0);
}

export function toScalar(value: SheetValue): Scalar {
  if (!Array.isArray(value)) return value;
  const [row] = value;
  if (value.length === 1 && row?.length === 1) return row[0] ?? null;
  throw new SheetError("#VALUE!"); // what a range means outside an array function differs between spreadsheets
}

/** Applies a scalar function to each pair; a single value, row or column is repeated over the other's shape. */
export function broadcast(
  left: SheetValue,
  right: SheetValue,
  combine: (left: Scalar, right: Scalar) => Scalar,
): SheetValue {
  if (!Array.isArray(left) && !Array.isArray(right)) return combine(left, right);
  const [a, b] = [toMatrix(left), toMatrix(right)];
  const rowCount = Math.max(a.length, b.length);
  const columnCount = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const rows: Matrix = [];
  for (let row = 0; row < rowCount; row++) {
    const cells: Scalar[] = [];
    for (let column = 0; column < columnCount; column++) {
      cells.push(combine(at(a, row, column), at(b, row, column)));
    }
    rows.push(cells);
  }
  return rows;
}

export function toMatrix(value: SheetValue): Matrix {
  return Array.isArray(value) ? value : [[value]];
}

/** The numbers of one or more cells; words, truth values and empty cells are passed over, as SUM, MIN and MAX do. */
export function numbersOf(value: SheetValue): number[] {
  return toMatrix(value)
    .flat()
    .filter((each) => typeof each === "number");
}

function at(matrix: Matrix, row: number, column: number): Scalar {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  if (cells === undefined) throw new SheetError("#N/A");
  const cell = cells.length === 1 ? cells[0] : cells[column];
  if (cell === undefined) throw new SheetError("#N/A");
  return cell;
}
