import type { ReportCell, ReportColumn, ReportTable } from "../../scenario-report";
import type { Box, Place } from "./box";
import { columnWishes, lowestWidths } from "./column-widths";
import { drawArtifact, hairline, lazyElement, tagged, type Element, type PageFlow } from "./page-flow";
import { paperPalette, textStyles, type TextStyle } from "./paper-style";
import { drawText, textHeight } from "./set-text";
import { paragraphBoxes } from "./text-boxes";

const CELL_GAP_PT = 7;
const DENSE_CELL_GAP_PT = 5;
const LONG_TABLE_ROWS = 10; // set tighter
const KEPT_WHOLE_PT = 230; // a table of figures this high is not parted
const DATA_KEPT_WHOLE_PT = 110; // there are many: what is left of a column is put to use
const ROWS_KEPT_TOGETHER = 2; // at either end of a table that is
const CAPTION_GAP_PT = 3;
const HEAD_GAP_PT = 1.2; // between the rule of the head and the first row

export type TableSetting = {
  widthPt: number;
  /** Of the numbers behind charts: smaller still. */
  isData: boolean;
  continued: (title: string) => string;
};

type Styles = { head: TextStyle; figure: TextStyle; words: TextStyle; gapPt: number; paddingPt: number };

type PlacedColumn = { column: ReportColumn; x: number; width: number; body: TextStyle; head: TextStyle };

/** Whether every cell but long names stands on one line in half the text. */
export function fitsColumn(flow: PageFlow, table: ReportTable): boolean {
  const width = flow.geometry.columnWidthPt;
  const styles = tableStyles(table, { isData: true });
  const wishes = columnWishes(flow.doc, table, styles, width);
  const gaps = styles.gapPt * (wishes.length - 1);
  const wanted = wishes.reduce(
    (sum, { leastPt, naturalPt, isFigure }) => sum + (isFigure ? leastPt : naturalPt),
    0,
  );
  return wanted + gaps <= width;
}

/** Caption and head, rows, note: a real table in the structure, its head repeated in every column it reaches. */
export function tableBoxes(
  flow: PageFlow,
  parent: () => Element,
  table: ReportTable,
  setting: TableSetting,
): Box[] {
  const { doc } = flow;
  const styles = tableStyles(table, setting);
  const columns = placeColumns(flow, table, setting.widthPt, styles);
  const element = lazyElement(flow, parent, "Table");
  const body = lazyElement(flow, element, "TBody");
  const heads = table.columns.map(({ head }) => head);
  const headHeight = rowHeight(flow, columns, heads, "head", styles);
  const repeatedTitle = setting.continued(table.caption);
  const repeatedTitleHeight =
    textHeight(doc, repeatedTitle, setting.widthPt, textStyles.caption) + CAPTION_GAP_PT;
  const repeated = {
    heightPt: repeatedTitleHeight + headHeight + HEAD_GAP_PT,
    draw: ({ x, y }: Place) => {
      drawArtifact(
        doc,
        () => {
          drawText(doc, repeatedTitle, { x, y, width: setting.widthPt }, textStyles.caption);
          for (const column of columns)
            drawHeadCell(flow, column, { x, y: y + repeatedTitleHeight }, headHeight, styles);
        },
        "Layout",
      );
      headRule(flow, { x, y: y + repeatedTitleHeight + headHeight }, setting.widthPt);
    },
  };
  const rows = table.rows.map((row, index): Box => {
    const height = rowHeight(
      flow,
      columns,
      row.map(({ text }) => text),
      "body",
      styles,
    );
    return {
      heightPt: height,
      spaceBeforePt: 0,
      keepsWithNext: false,
      repeated: index === 0 ? null : repeated,
      draw: (at) =>
        drawRow(flow, columns, row, at, { body: body(), height, widthPt: setting.widthPt, styles }),
    };
  });
  const caption = paragraphBoxes(flow, {
    text: table.caption,
    style: textStyles.caption,
    widthPt: setting.widthPt,
    spaceBeforePt: 9,
    keepsWithNext: true,
    indentPt: 0,
    element: lazyElement(flow, element, "Caption"),
  }).map((box) => ({ ...box, keepsWithNext: true }));
  const head: Box = {
    heightPt: headHeight + HEAD_GAP_PT,
    spaceBeforePt: CAPTION_GAP_PT,
    keepsWithNext: true,
    repeated: null,
    draw: (at) =>
      drawHead(flow, columns, at, { table: element(), height: headHeight, widthPt: setting.widthPt, styles }),
  };
  const note =
    table.note === null
      ? []
      : paragraphBoxes(flow, {
          text: table.note,
          style: textStyles.small,
          widthPt: setting.widthPt,
          spaceBeforePt: 3,
          keepsWithNext: false,
          indentPt: 0,
          element: lazyElement(flow, parent, "P"),
        });
  return [
    ...caption,
    head,
    ...keptTogether(table, [...rows, ...note], setting.isData ? DATA_KEPT_WHOLE_PT : KEPT_WHOLE_PT),
  ];
}

/** A short table of figures is not parted; of any other, rows never stand alone, nor does its note. */
function keptTogether(table: ReportTable, boxes: readonly Box[], wholePt: number): Box[] {
  const height = boxes.reduce((sum, box) => sum + box.heightPt, 0);
  const wordColumnCount = table.columns.filter(({ kind }) => kind === "words").length;
  const isWhole = height <= wholePt && wordColumnCount < 2;
  return boxes.map((box, index) => {
    const isLast = index === boxes.length - 1;
    if (isLast) return { ...box, keepsWithNext: false };
    const isBegin = index < ROWS_KEPT_TOGETHER - 1;
    const isEnd = index >= table.rows.length - ROWS_KEPT_TOGETHER;
    return isWhole || isBegin || isEnd ? { ...box, keepsWithNext: true } : box;
  });
}

function tableStyles({ columns, rows }: ReportTable, { isData }: { isData: boolean }): Styles {
  const isDense = isData || rows.length > LONG_TABLE_ROWS || columns.length > 5;
  const sizePt = isDense ? 6.5 : columns.length > 3 ? 6.8 : 7.1;
  const body: TextStyle = { font: "sans", sizePt, colour: paperPalette.ink, lineGapPt: isDense ? 0 : 0.4 };
  return {
    head: {
      font: "sansMedium",
      sizePt: Math.max(6.5, sizePt - 0.3),
      colour: paperPalette.muted,
      lineGapPt: 0.2,
    },
    figure: { ...body, font: "sansFigures", align: "right" },
    words: body,
    gapPt: isDense ? DENSE_CELL_GAP_PT : CELL_GAP_PT,
    paddingPt: isData ? 0.2 : isDense ? 0.5 : 1,
  };
}

function placeColumns(flow: PageFlow, table: ReportTable, widthPt: number, styles: Styles): PlacedColumn[] {
  const wishes = columnWishes(flow.doc, table, styles, widthPt);
  const placedWith = (widths: readonly number[]) => {
    let x = 0;
    return table.columns.map((column, index): PlacedColumn => {
      const width = widths[index] ?? 0;
      const left = x;
      x += width + styles.gapPt;
      const isFigure = column.kind === "figure";
      return {
        column,
        x: left,
        width,
        head: isFigure ? { ...styles.head, align: "right" } : styles.head,
        body: isFigure ? styles.figure : styles.words,
      };
    });
  };
  const heightWith = (widths: readonly number[]) => {
    const columns = placedWith(widths);
    return table.rows.reduce(
      (sum, row) =>
        sum +
        rowHeight(
          flow,
          columns,
          row.map(({ text }) => text),
          "body",
          styles,
        ),
      0,
    );
  };
  return placedWith(lowestWidths(wishes, widthPt - styles.gapPt * (wishes.length - 1), heightWith));
}

function rowHeight(
  flow: PageFlow,
  columns: readonly PlacedColumn[],
  texts: readonly string[],
  part: "head" | "body",
  { paddingPt }: Styles,
): number {
  const heights = columns.map((placed, index) =>
    textHeight(flow.doc, texts[index] ?? "", placed.width, placed[part]),
  );
  return Math.max(...heights) + 2 * paddingPt;
}

type RowOf = { height: number; widthPt: number; styles: Styles };

function drawHead(
  flow: PageFlow,
  columns: readonly PlacedColumn[],
  at: Place,
  { table, height, widthPt, styles }: RowOf & { table: Element },
): void {
  const head = flow.doc.struct("THead");
  table.add(head);
  const row = flow.doc.struct("TR");
  head.add(row);
  for (const placed of columns) {
    tagged(flow, row, "TH", () => drawHeadCell(flow, placed, at, height, styles), { scope: "Column" });
  }
  headRule(flow, { x: at.x, y: at.y + height }, widthPt);
}

/** Heads of one and of two lines share a foot. */
function drawHeadCell(flow: PageFlow, placed: PlacedColumn, at: Place, height: number, styles: Styles): void {
  const { column, x, width, head } = placed;
  const y = at.y + height - styles.paddingPt - textHeight(flow.doc, column.head, width, head);
  drawText(flow.doc, column.head, { x: at.x + x, y, width }, head);
}

function headRule({ doc }: PageFlow, { x, y }: Place, width: number): void {
  drawArtifact(
    doc,
    () => hairline(doc, { x, y, width }, { colour: paperPalette.ink, weightPt: 0.6 }),
    "Layout",
  );
}

function drawRow(
  flow: PageFlow,
  columns: readonly PlacedColumn[],
  cells: readonly ReportCell[],
  at: Place,
  { body, height, widthPt, styles }: RowOf & { body: Element },
): void {
  const { doc } = flow;
  const row = doc.struct("TR");
  body.add(row);
  for (const [index, { column, x, width, body: style }] of columns.entries()) {
    const isName = column.kind === "name";
    const draw = () =>
      drawText(doc, cells[index]?.text ?? "", { x: at.x + x, y: at.y + styles.paddingPt, width }, style);
    tagged(flow, row, isName ? "TH" : "TD", draw, isName ? { scope: "Row" } : {});
  }
  drawArtifact(
    doc,
    () =>
      hairline(
        doc,
        { x: at.x, y: at.y + height, width: widthPt },
        { colour: paperPalette.rule, weightPt: 0.3 },
      ),
    "Layout",
  );
}
