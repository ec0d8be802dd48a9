import { cellRef, openXlsx, parseCellRef, readXlsx, saveXlsx } from "hucre/xlsx";
import { convertWithOffice } from "./convert-with-office";

type OpenWorkbook = Awaited<ReturnType<typeof openXlsx>>;
type CellValue = OpenWorkbook["sheets"][number]["rows"][number][number];

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
  const opened = new Map<Uint8Array, OpenWorkbook>(); // opening takes as long as saving
  const changed: Uint8Array[] = [];
  for (const { workbook, changes } of cases) {
    const editable = opened.get(workbook) ?? (await openXlsx(workbook));
    opened.set(workbook, editable);
    changed.push(changes.length === 0 ? workbook : await savedWith(editable, changes));
  }
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

/** The workbook with these cells changed; what is held open stays as it was. */
async function savedWith(workbook: OpenWorkbook, changes: readonly CellChange[]): Promise<Uint8Array> {
  const undo = changes.map((change) => ({ ...change, value: changeCell(workbook, change) }));
  const bytes = await saveXlsx(workbook);
  for (const change of undo.toReversed()) changeCell(workbook, change);
  return bytes;
}

/** @returns what stood there before. */
function changeCell(
  workbook: OpenWorkbook,
  { sheet: name, address, value }: Omit<CellChange, "value"> & { value: CellValue },
): CellValue {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
  const { row, col } = parseCellRef(address);
  const cell = sheet.cells?.get(`${row},${col}`);
  if (cell?.formula !== undefined) throw new Error(`${name}!${address} holds a formula: ${cell.formula}`);
  const cells = sheet.rows[row];
  if (cells === undefined) throw new Error(`${name} has no row ${row + 1}.`);
  const before = cells[col] ?? null;
  cells[col] = value;
  if (cell !== undefined) cell.value = value;
  return before;
}
