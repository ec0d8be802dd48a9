import type { ReportCell, ReportColumn, ReportTable } from "../../scenario-report";
import { addPage, drawArtifact, ensureRoom, hairline, tagged, type PageFlow } from "./page-flow";
import { page, pageBottom, paperPalette, tabular, textWidth } from "./paper-style";
import { drawText, textHeight, type TextStyle } from "./set-text";

const CELL_GAP_PT = 8;
const ROW_PADDING_PT = 2.4;
const LONG_TABLE_ROWS = 12; // set tighter
const LONG_ROW_PADDING_PT = 1.5;
const CAPTION_GAP_PT = 5;
const AFTER_TABLE_PT = 16;
const LEAST_ROWS_WITH_HEAD = 3;
const KEPT_WHOLE_FRACTION = 0.45; // of a page, for columns of figures; tables of words may break

const caption: TextStyle = { font: "sansSemibold", size: 9, colour: paperPalette.ink, lineGap: 1.5 };
const note: TextStyle = { font: "sans", size: 7, colour: paperPalette.muted, lineGap: 1.5 };

/** A column on the page, with how its head and its cells are set. */
type Placed = {
  column: ReportColumn;
  x: number;
  width: number;
  paddingPt: number;
  head: TextStyle;
  body: TextStyle;
};

type Part = "head" | "body";

/** A real table in the structure; its head repeats on every page it reaches. */
export function drawTable(flow: PageFlow, table: ReportTable, continued: (title: string) => string): void {
  const { doc } = flow;
  const columns = place(table);
  const heads = table.columns.map(({ head }) => head);
  const headHeight = rowHeight(flow, columns, heads, "head");
  const heights = table.rows.map((row) =>
    rowHeight(
      flow,
      columns,
      row.map((cell) => cell.text),
      "body",
    ),
  );
  const noteHeight = table.note === null ? 0 : textHeight(doc, table.note, textWidth, note) + CAPTION_GAP_PT;
  ensureRoom(flow, heightToBegin(flow, table, headHeight, heights, noteHeight));

  const element = doc.struct("Table");
  flow.parent.add(element);
  drawCaption(flow, table.caption, element);
  drawHead(flow, columns, headHeight, element);
  for (const [index, row] of table.rows.entries()) {
    const height = heights[index] ?? 0;
    const isLast = index === table.rows.length - 1;
    if (flow.y + height + (isLast ? noteHeight : 0) > pageBottom) {
      addPage(flow);
      repeatHead(flow, columns, headHeight, continued(table.caption));
    }
    drawRow(flow, columns, row, height, element);
  }
  element.end();
  if (table.note !== null) drawNote(flow, table.note, noteHeight);
  flow.y += AFTER_TABLE_PT;
}

/** A table of figures is kept whole when it is short; any table begins with a few rows under its head. */
function heightToBegin(
  flow: PageFlow,
  table: ReportTable,
  headHeight: number,
  heights: readonly number[],
  noteHeight: number,
): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const above = textHeight(flow.doc, table.caption, textWidth, caption) + CAPTION_GAP_PT + headHeight;
  const whole = above + sum(heights) + noteHeight;
  const wordColumnCount = table.columns.filter(({ kind }) => kind === "words").length;
  const isShort = whole < (pageBottom - page.top) * KEPT_WHOLE_FRACTION;
  return isShort && wordColumnCount < 2 ? whole : above + sum(heights.slice(0, LEAST_ROWS_WITH_HEAD));
}

/** Widths by share; wide tables are set smaller, never cut. */
function place({ columns, rows }: ReportTable): Placed[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const available = textWidth - CELL_GAP_PT * (columns.length - 1);
  const paddingPt = rows.length > LONG_TABLE_ROWS ? LONG_ROW_PADDING_PT : ROW_PADDING_PT;
  const size = columns.length > 6 ? 6.9 : columns.length > 3 ? 7.5 : 8;
  let x: number = page.left;
  return columns.map((column) => {
    const width = (available * column.share) / shares;
    const isFigure = column.kind === "figure";
    const align = isFigure ? "right" : "left";
    const placed: Placed = {
      column,
      x,
      width,
      paddingPt,
      head: { font: "sansMedium", size: size - 0.4, colour: paperPalette.muted, lineGap: 0.6, align },
      body: {
        font: "sans",
        size,
        colour: paperPalette.ink,
        lineGap: 0.8,
        align,
        ...(isFigure ? { features: tabular } : {}),
      },
    };
    x += width + CELL_GAP_PT;
    return placed;
  });
}

function rowHeight(flow: PageFlow, columns: readonly Placed[], texts: readonly string[], part: Part): number {
  const heights = columns.map(
    (placed, index) =>
      textHeight(flow.doc, texts[index] ?? "", placed.width, placed[part]) + 2 * placed.paddingPt,
  );
  return Math.max(...heights);
}

function drawCaption(flow: PageFlow, text: string, parent: PDFKit.PDFStructureElement): void {
  tagged(flow, "Caption", () => drawText(flow.doc, text, line(flow), caption), { parent });
  flow.y += textHeight(flow.doc, text, textWidth, caption) + CAPTION_GAP_PT;
}

function drawNote(flow: PageFlow, text: string, noteHeight: number): void {
  flow.y += CAPTION_GAP_PT;
  tagged(flow, "P", () => drawText(flow.doc, text, line(flow), note));
  flow.y += noteHeight - CAPTION_GAP_PT;
}

function line({ y }: PageFlow) {
  return { x: page.left, y, width: textWidth };
}

function drawHead(
  flow: PageFlow,
  columns: readonly Placed[],
  height: number,
  parent: PDFKit.PDFStructureElement,
): void {
  const row = flow.doc.struct("TR");
  parent.add(row);
  for (const placed of columns) {
    tagged(flow, "TH", () => drawHeadCell(flow, placed, height), { parent: row, scope: "Column" });
  }
  row.end();
  finishHead(flow, height);
}

/** For the eye alone: the structure has the head once. */
function repeatHead(flow: PageFlow, columns: readonly Placed[], height: number, title: string): void {
  drawArtifact(flow.doc, () => drawText(flow.doc, title, line(flow), caption));
  flow.y += textHeight(flow.doc, title, textWidth, caption) + CAPTION_GAP_PT;
  drawArtifact(flow.doc, () => {
    for (const placed of columns) drawHeadCell(flow, placed, height);
  });
  finishHead(flow, height);
}

/** Heads of one and of two lines share a foot. */
function drawHeadCell(flow: PageFlow, { column, x, width, paddingPt, head }: Placed, height: number): void {
  const y = flow.y + height - paddingPt - textHeight(flow.doc, column.head, width, head);
  drawText(flow.doc, column.head, { x, y, width }, head);
}

function finishHead(flow: PageFlow, height: number): void {
  flow.y += height;
  drawArtifact(flow.doc, () => hairline(flow.doc, line(flow), { colour: paperPalette.ink, weight: 0.7 }));
}

function drawRow(
  flow: PageFlow,
  columns: readonly Placed[],
  row: readonly ReportCell[],
  height: number,
  parent: PDFKit.PDFStructureElement,
): void {
  const element = flow.doc.struct("TR");
  parent.add(element);
  for (const [index, { column, x, width, paddingPt, body }] of columns.entries()) {
    const isName = column.kind === "name";
    const draw = () => drawText(flow.doc, row[index]?.text ?? "", { x, y: flow.y + paddingPt, width }, body);
    tagged(flow, isName ? "TH" : "TD", draw, { parent: element, ...(isName ? { scope: "Row" } : {}) });
  }
  element.end();
  flow.y += height;
  drawArtifact(flow.doc, () => hairline(flow.doc, line(flow)));
}
