import { setImmediate } from "node:timers/promises";
import type { ScenarioReport } from "../../scenario-report";
import { drawSection } from "./draw-blocks";
import { drawContents, drawCover, type ContentsEntry } from "./draw-cover";
import { hairline, openDocument, type PageFlow } from "./page-flow";
import { drawText, type TextStyle } from "./set-text";
import { registerChartFonts } from "./paper-fonts";
import { page, paperPalette, textWidth } from "./paper-style";

const running: TextStyle = { font: "sans", size: 7, colour: paperPalette.muted, lineGap: 0 };
const HASH_CHARACTERS = 16;

/** A tagged PDF with embedded fonts. The same report gives the same bytes. */
export async function renderPdf(report: ScenarioReport): Promise<Uint8Array> {
  registerChartFonts();
  const flow = openDocument({
    title: report.cover.title,
    subject: report.subject,
    publisher: report.cover.publisher,
    locale: report.locale,
    generatedAt: report.generatedAt,
  });
  const bytes = collect(flow.doc);
  const contents = drawCover(flow, report.cover);
  const entries: ContentsEntry[] = [];
  for (const section of report.sections) {
    await setImmediate(); // drawing is busy work: other requests get their turn
    entries.push({ heading: section.heading, page: drawSection(flow, section, report) });
  }
  drawContents(flow, contents, report.words.contents, entries);
  drawRunningHeads(flow, report);
  flow.parent.end();
  flow.doc.end();
  return bytes;
}

function drawRunningHeads({ doc, headByPage }: PageFlow, report: ScenarioReport): void {
  const total = headByPage.length;
  for (const [index, head] of headByPage.entries()) {
    if (index === 0) continue;
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    drawText(
      doc,
      `${report.cover.publisher} · ${report.cover.title}`,
      { x: page.left, y: page.headerY, width: textWidth * 0.6 },
      running,
    );
    drawText(
      doc,
      head,
      { x: page.left + textWidth * 0.6, y: page.headerY, width: textWidth * 0.4 },
      { ...running, align: "right" },
    );
    hairline(doc, { x: page.left, y: page.headerY + 13, width: textWidth });
    drawText(
      doc,
      report.contentHash.slice(0, HASH_CHARACTERS),
      { x: page.left, y: page.footerY, width: textWidth / 2 },
      running,
    );
    drawText(
      doc,
      report.words.page(index + 1, total),
      { x: page.left + textWidth / 2, y: page.footerY, width: textWidth / 2 },
      { ...running, align: "right" },
    );
    doc.endMarkedContent();
  }
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
