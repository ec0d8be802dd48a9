import { cellRef, openXlsx, parseCellRef, readXlsx, saveXlsx } from "hucre/xlsx";
import { convertWithOffice } from "./convert-with-office";

export type CellChange = { sheet: string; address: string; value: string | number | boolean };

/** Values by sheet and address: a date as ISO, an error as the text a spreadsheet shows, such as `#DIV/0!`. */
export type WorkbookValues = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean>>;

/**
 * What LibreOffice computes for each workbook once the cells are changed. One start serves all of them.
 * @throws {Error} for a sheet that is not there, or a changed cell that holds a formula.
 */
export async function recalculateWorkbooks(
  cases: readonly { workbook: Uint8Array; changes: readonly CellChange[] }[],
): Promise<WorkbookValues[]> {
  const changed: Uint8Array[] = [];
  for (const { workbook, changes } of cases) changed.push(await withChanges(workbook, changes));
  const recalculated = await convertWithOffice(changed, "xlsx");
  return Promise.all(recalculated.map(workbookValues));
}

/** The values a file was stored with. */
export async function workbookValues(bytes: Uint8Array): Promise<WorkbookValues> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map(({ name, rows }) => [
      name,
      new Map(
        rows.flatMap((row, rowIndex) =>
          row.flatMap((value, columnIndex): [string, string | number | boolean][] =>
            value === null
              ? []
              : [[cellRef(rowIndex, columnIndex), value instanceof Date ? value.toISOString() : value]],
          ),
        ),
      ),
    ]),
  );
}

async function withChanges(bytes: Uint8Array, changes: readonly CellChange[]): Promise<Uint8Array> {
  if (changes.length === 0) return bytes;
  const workbook = await openXlsx(bytes);
  for (const { sheet: name, address, value } of changes) {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
    const { row, col } = parseCellRef(address);
    const cell = sheet.cells?.get(`${row},${col}`);
    if (cell?.formula !== undefined) throw new Error(`${name}!${address} holds a formula: ${cell.formula}`);
    const cells = sheet.rows[row];
    if (cells === undefined) throw new Error(`${name} has no row ${row + 1}.`);
    cells[col] = value;
    if (cell !== undefined) cell.value = value;
  }
  return saveXlsx(workbook);
}
