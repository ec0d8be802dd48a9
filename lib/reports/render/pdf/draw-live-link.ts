import type { Place } from "./box";
import { describedLink, tagged, type Element, type PageFlow } from "./page-flow";
import { paperPalette, textStyles } from "./paper-style";
import { qrCode } from "./qr-code";
import { drawLines, drawText, lineStep, linesOf, textHeight } from "./set-text";

const CODE_PT = 92;
const MOST_ADDRESS_LINES = 3;

type LiveLink = { url: string; label: string; codeAlt: string };

export function liveLinkHeight(flow: PageFlow, widthPt: number, { url, label }: LiveLink): number {
  const { doc } = flow;
  const lines = addressLines(flow, url, widthPt).length;
  return (
    CODE_PT +
    8 +
    textHeight(doc, label, widthPt, textStyles.coverLabel) +
    3 +
    lines * lineStep(doc, textStyles.small)
  );
}

/** The way back to the running instance: a code for a telephone, the address for a mouse. */
export function drawLiveLink(
  flow: PageFlow,
  parent: Element,
  at: Place & { width: number },
  link: LiveLink,
): void {
  const { doc } = flow;
  const code = qrCode(link.url);
  if (code !== null) {
    tagged(flow, parent, "Figure", () => drawCode(doc, code, at), {
      alt: link.codeAlt,
      bbox: [at.x, at.y, at.x + CODE_PT, at.y + CODE_PT],
    });
  }
  const labelY = at.y + (code === null ? 0 : CODE_PT + 8);
  const labelHeight = textHeight(doc, link.label, at.width, textStyles.coverLabel);
  const lines = addressLines(flow, link.url, at.width);
  const bottom = labelY + labelHeight + 3 + lines.length * lineStep(doc, textStyles.small);
  const element = doc.struct("Link");
  const paragraph = doc.struct("P");
  parent.add(paragraph);
  paragraph.add(element);
  element.add(() => {
    drawText(doc, link.label, { x: at.x, y: labelY, width: at.width }, textStyles.coverLabel);
    drawLines(doc, lines, { x: at.x, y: labelY + labelHeight + 3, width: at.width }, textStyles.small);
  });
  doc.link(at.x, labelY, at.width, bottom - labelY, link.url, describedLink(element, link.label));
  element.end(); // now: pdfkit writes the page it is at beside the link
}

function addressLines({ doc }: PageFlow, url: string, widthPt: number): string[] {
  const lines = linesOf(doc, url, widthPt, textStyles.small);
  if (lines.length <= MOST_ADDRESS_LINES) return lines;
  return [...lines.slice(0, MOST_ADDRESS_LINES - 1), `${lines[MOST_ADDRESS_LINES - 1]?.slice(0, -1) ?? ""}…`];
}

/** Runs of dark squares as one rectangle each: no hairlines between them when a viewer smooths edges. */
function drawCode(doc: PDFKit.PDFDocument, code: readonly boolean[][], { x, y }: Place): void {
  const side = CODE_PT / code.length;
  doc.save().fillColor(paperPalette.ink);
  for (const [row, squares] of code.entries()) {
    let start = 0;
    while (start < squares.length) {
      const dark = squares[start];
      let end = start;
      while (end < squares.length && squares[end] === dark) end++;
      if (dark) doc.rect(x + start * side, y + row * side, (end - start) * side, side);
      start = end;
    }
  }
  doc.fill().restore();
}
