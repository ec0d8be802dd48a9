/** A cell of the grid; row -1 is the head. */
export type GridCell = { row: number; column: number };

const PAGE_ROWS = 10;

/**
 * Where a key leads from a cell, kept inside the grid; null for a key that moves nothing.
 * @param spanFrom column from which on one cell fills the row; the row's last column where none does.
 */
export function vendorGridMove(
  { row, column }: GridCell,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  size: { rowCount: number; columnCount: number },
  spanFrom: number,
): GridCell | null {
  const lastRow = size.rowCount - 1;
  const lastColumn = size.columnCount - 1;
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.max(-1, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, Math.min(column, spanFrom) - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "Home":
      return to(ctrlKey ? -1 : row, 0);
    case "End":
      return to(ctrlKey ? lastRow : row, lastColumn);
    case "PageUp":
      return to(row - PAGE_ROWS, column);
    case "PageDown":
      return to(row + PAGE_ROWS, column);
    default:
      return null;
  }
}
