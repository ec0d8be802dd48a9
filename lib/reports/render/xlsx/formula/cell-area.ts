/** One corner of a reference, 0-based; a fixed part keeps its $ and does not move when the formula is copied. */
export type Corner = { row: number; column: number; rowFixed: boolean; columnFixed: boolean };

export type CellArea = { sheet: string; from: Corner; to: Corner };

/** Where a formula stands, 0-based. */
export type CellPlace = { sheet: string; row: number; column: number };

/** The cells a formula reads, seen from the cell it stands in. */
export type Reference = (host: CellPlace) => CellArea;

const LETTERS = 26;
const CODE_OF_A = 65;

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  const letter = String.fromCodePoint(CODE_OF_A + (column % LETTERS));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** `Capex!$F$12:H12`; without the sheet's name inside that sheet. */
export function addressText({ sheet, from, to }: CellArea, hostSheet: string | null): string {
  // Corners that move apart when copied are written as a range also where they meet.
  const isOneCell =
    from.row === to.row &&
    from.column === to.column &&
    from.rowFixed === to.rowFixed &&
    from.columnFixed === to.columnFixed;
  const cells = isOneCell ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`;
  return sheet === hostSheet ? cells : `${sheet}!${cells}`;
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  return `${columnFixed ? "$" : ""}${columnLetters(column)}${rowFixed ? "$" : ""}${row + 1}`;
}
