import { writeXlsx, type Cell, type CellStyle, type WorkbookProperties, type WriteSheet } from "hucre/xlsx";
import type { ReportSettings } from "@/lib/reports/report-settings";
import { cellStyle, inkColour, TYPEFACE } from "./cell-look";
import { completePackage } from "./complete-package";
import { addressText, type Reference } from "./formula/cell-area";
import { evaluateSheets, type CellReader } from "./formula/evaluate-sheets";
import { formulaText } from "./formula/formula-text";
import type { ModelSheet, SheetCell } from "./formula/model-sheet";
import { SheetError } from "./formula/sheet-error";

export type WorkbookFile = {
  sheets: readonly ModelSheet[];
  /** `NpvForward` to the cell or range it names. */
  names: ReadonlyMap<string, Reference>;
  properties: WorkbookProperties & { created: Date; modified: Date };
  settings: Pick<ReportSettings, "locale" | "paper">;
};

/** Bytes of an .xlsx with each formula's value beside it; the same sheets give the same bytes. */
export async function writeWorkbook({
  sheets,
  names,
  properties,
  settings: { locale, paper },
}: WorkbookFile): Promise<Uint8Array> {
  const read = evaluateSheets(sheets);
  const styles = createStyles();
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, paper, read, styles)),
    namedRanges: [...names].map(([name, reference]) => ({ name, range: nameTarget(reference) })),
    properties,
    defaultFont: { name: TYPEFACE, size: 10 },
  });
  return completePackage(bytes, locale, read);
}

function nameTarget(reference: Reference): string {
  return addressText(reference({ sheet: "", row: 0, column: 0 }), null);
}

type Styles = (sheet: string, cell: SheetCell) => CellStyle;

/** The same object for the same look: the writer compares thousands of them. */
function createStyles(): Styles {
  const known = new Map<string, CellStyle>();
  return (sheet, { content, look, numberFormat }) => {
    const colour = inkColour(content, look, sheet);
    const key = `${look} ${colour} ${numberFormat}`;
    const style = known.get(key) ?? cellStyle(look, colour, numberFormat);
    known.set(key, style);
    return style;
  };
}

function writeSheet(
  sheet: ModelSheet,
  paper: ReportSettings["paper"],
  read: CellReader,
  styles: Styles,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell === undefined) continue;
      cells.set(`${row},${column}`, {
        ...cellContent(sheet.name, row, column, cell, read),
        style: styles(sheet.name, cell),
        ...(cell.link === undefined ? {} : { hyperlink: hyperlink(cell.link) }),
      });
    }
  }
  return {
    name: sheet.name,
    columns: sheet.columns,
    rows: [],
    cells,
    merges: sheet.merges,
    dataValidations: sheet.validations,
    conditionalRules: sheet.conditionalRules,
    charts: sheet.charts,
    freezePane: sheet.freezePane,
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    view: { showGridLines: false, zoomScale: 85 },
    pageSetup: {
      paperSize: paper,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.freezePane.rows > 0 ? { printTitlesRow: `$1:$${sheet.freezePane.rows}` } : {}),
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  };
}

function cellContent(
  sheet: string,
  row: number,
  column: number,
  { content }: SheetCell,
  read: CellReader,
): Partial<Cell> {
  if (typeof content === "string") {
    // As a run of text, because the writer takes "#N/A" and its like for errors.
    return content.startsWith("#") ? { richText: [{ text: content }], type: "richText" } : { value: content };
  }
  if (content === null || typeof content !== "object") return { value: content };
  const place = { sheet, row, column };
  const value = read(place);
  return {
    formula: formulaText(content, place),
    ...(value instanceof SheetError || value === null ? {} : { formulaResult: value }),
  };
}

function hyperlink(link: string): NonNullable<Cell["hyperlink"]> {
  return link.startsWith("#") ? { target: "", location: link.slice(1) } : { target: link };
}
