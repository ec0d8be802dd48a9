import type { ReportContext } from "@/lib/reports/report-context";
import type { ReportCover } from "@/lib/reports/scenario-report";
import { formula } from "../formula/formula";
import type { Reference } from "../formula/cell-area";
import { createModelSheet, type ModelSheet, type SheetCell } from "../formula/model-sheet";
import { textParagraphs } from "./sheet-text";
import { textHeightPoints } from "./text-height";
import { sheetLink, textCell, webLink, words } from "./value-cell";
import { workbookSheetNames } from "./workbook-sheet-names";

const COLUMN_WIDTHS = [26, 104];
const MOST_NOTE_CHARACTERS = 1500; // a row of a spreadsheet is at most some thirty lines high

export type CoverInput = {
  context: ReportContext;
  cover: ReportCover;
  /** True when every check of the workbook holds. */
  masterCheck: Reference;
  /** What its formulas follow, and what they do not. */
  following: string;
};

/** What this workbook is, whether it holds together, how to read its colours, and where everything stands. */
export function coverSheet({ context, cover, masterCheck, following }: CoverInput): ModelSheet {
  const { t } = context;
  const sheet = createModelSheet({
    name: "Cover",
    columnWidths: COLUMN_WIDTHS,
    frozenRows: 0,
    frozenColumns: 0,
  });
  let next = 0;
  const across = (cell: SheetCell) => {
    sheet.put(next, 0, cell);
    sheet.merges.push({ startRow: next, endRow: next, startCol: 0, endCol: COLUMN_WIDTHS.length - 1 });
    const allWidths = COLUMN_WIDTHS.reduce((sum, width) => sum + width, 0);
    sheet.rowHeights.set(next++, textHeightPoints(cell, allWidths));
  };
  const pair = (name: SheetCell, value: SheetCell) => {
    const cells = [name, value];
    for (const [column, cell] of cells.entries()) sheet.put(next, column, cell);
    const heights = cells.map((cell, column) => textHeightPoints(cell, COLUMN_WIDTHS[column] ?? 0));
    sheet.rowHeights.set(next++, Math.max(...heights));
  };
  const heading = (content: string) => {
    next++;
    across(textCell(content, "heading"));
  };

  across(textCell(`${cover.publisher} · ${cover.kind}`, "subtitle"));
  across(textCell(cover.title, "title"));
  across(textCell(cover.subtitle, "words"));
  across(textCell(cover.notice, "note"));

  heading(t("workbookSheets.cover.check"));
  pair(
    { content: formula`IF(${masterCheck},1,0)`, look: "total", numberFormat: checkFormat(t) },
    sheetLink(t("workbookSheets.cover.checkMeaning"), "Checks", "A1"),
  );
  pair(sheetLink(t("workbook.word.formulas"), "Control", "A1"), words(following));

  heading(t("workbookSheets.cover.identity"));
  pair(words(t("workbookSheets.cover.setId")), words(cover.setId));
  for (const { name, value } of cover.facts) pair(words(name), words(value));
  pair(words(t("workbookSheets.cover.live")), webLink(cover.liveUrl, cover.liveUrl));

  heading(t("workbookSheets.cover.colours"));
  for (const look of ["input", "figure", "stated"] as const) {
    pair(
      textCell(t(`workbookSheets.cover.colour.${look}.name`), look),
      words(t(`workbookSheets.cover.colour.${look}.meaning`)),
    );
  }
  pair(
    {
      content: formula`IF(${masterCheck},1,0)`,
      look: "figure",
      numberFormat: `"${t("workbookSheets.cover.colour.link.name")}"_)_)`,
    },
    words(t("workbookSheets.cover.colour.link.meaning")),
  );

  heading(t("workbookSheets.cover.contents"));
  for (const name of workbookSheetNames) {
    pair(sheetLink(name, name, "A1"), words(t(`workbookSheets.contents.${name}`)));
  }
  if (cover.notes !== null) {
    heading(t("workbookSheets.cover.notes"));
    for (const paragraph of textParagraphs(cover.notes, MOST_NOTE_CHARACTERS)) across(words(paragraph));
  }
  return sheet;
}

/**
 * Words for 1, and red ones for 0: numbered colours differ between spreadsheets. A rule of conditional formatting on this
 * cell ends LibreOffice 7.4 when it prints.
 */
function checkFormat(t: ReportContext["t"]): string {
  return `"${t("workbook.word.allHold")}"_)_);;[Red]"${t("workbook.word.someFail")}"_)_)`;
}
