import type { ScenarioReport } from "../../scenario-report";
import { drawArtifact, hairline, type PageFlow } from "./page-flow";
import { paperPalette, textStyles } from "./paper-style";
import { readerText } from "./reader-text";
import { drawText, textWidth } from "./set-text";

const TITLE_FRACTION = 0.55;

/** On every page but the cover who says what; on every page of which content it is and how far. */
export function drawRunningHeads(flow: PageFlow, report: ScenarioReport): void {
  const { doc, headByPage, geometry } = flow;
  const { leftPt: x, textWidthPt: width, headerPt, footerPt } = geometry;
  const style = textStyles.running;
  const right = { ...style, align: "right" as const };
  const titleWidth = width * TITLE_FRACTION;
  const title = cutToLine(
    doc,
    `${report.cover.publisher} · ${readerText(report.cover.title).text}`,
    titleWidth,
  );
  for (const [index, head] of headByPage.entries()) {
    doc.switchToPage(index);
    drawArtifact(
      doc,
      () => {
        if (index > 0) {
          drawText(doc, title, { x, y: headerPt, width: titleWidth }, style);
          const headWidth = width - titleWidth;
          const line = cutToLine(doc, head, headWidth);
          drawText(doc, line, { x: x + titleWidth, y: headerPt, width: headWidth }, right);
          hairline(doc, { x, y: headerPt + 12, width }, { colour: paperPalette.rule, weightPt: 0.4 });
        }
        drawText(doc, `SHA-256 ${report.contentHash}`, { x, y: footerPt, width: width * 0.75 }, style);
        const page = report.words.page(index + 1, headByPage.length);
        drawText(doc, page, { x: x + width * 0.75, y: footerPt, width: width * 0.25 }, right);
      },
      "Pagination",
    );
  }
}

function cutToLine(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (textWidth(doc, text, textStyles.running) <= width) return text;
  let end = text.length;
  while (end > 0 && textWidth(doc, `${text.slice(0, end)}…`, textStyles.running) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
