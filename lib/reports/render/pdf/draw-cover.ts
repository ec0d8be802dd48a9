import type { ReportCover } from "../../scenario-report";
import { addPage, drawArtifact, hairline, tagged, type PageFlow } from "./page-flow";
import { drawText, textHeight, type TextStyle } from "./set-text";
import { page, paperPalette, textWidth } from "./paper-style";

const { ink, muted } = paperPalette;
const publisher: TextStyle = { font: "serifSemibold", size: 15, colour: ink, lineGap: 0 };
const kind: TextStyle = { font: "sans", size: 9, colour: muted, lineGap: 0 };
const title: TextStyle = { font: "serifSemibold", size: 32, colour: ink, lineGap: 2 };
const subtitle: TextStyle = { font: "serif", size: 14, colour: ink, lineGap: 4 };
const name: TextStyle = { font: "sansMedium", size: 7.8, colour: muted, lineGap: 1.6 };
const value: TextStyle = { font: "sans", size: 7.8, colour: ink, lineGap: 1.6 };
const notice: TextStyle = { font: "sans", size: 8, colour: muted, lineGap: 2 };
const contentsHead: TextStyle = { font: "sansSemibold", size: 9, colour: ink, lineGap: 0 };
const entry: TextStyle = { font: "sans", size: 8.8, colour: ink, lineGap: 0 };

const NAME_WIDTH_PT = 118;
const CONTENTS_Y = 292;
const ENTRY_PT = 15.5;
const FACTS_FOOT_Y = 744;

export type ContentsEntry = { heading: string; page: number };

/** Title page. The contents are written when every page is known; their place in the structure is kept here. */
export function drawCover(flow: PageFlow, cover: ReportCover): PDFKit.PDFStructureElement {
  const { doc } = flow;
  addPage(flow);
  put(flow, "P", cover.publisher, 64, publisher);
  put(flow, "P", cover.kind, 84, kind);
  drawArtifact(doc, () => {
    hairline(doc, { x: page.left, y: 104, width: textWidth }, { colour: ink, weight: 1.2 });
  });
  put(flow, "P", cover.title, 128, title);
  const below = 128 + textHeight(doc, cover.title, textWidth, title) + 12;
  put(flow, "P", cover.subtitle, below, subtitle, 440);
  const contents = doc.struct("TOC");
  flow.parent.add(contents);
  drawFacts(flow, cover);
  put(flow, "P", cover.notice, FACTS_FOOT_Y + 14, notice, 420);
  return contents;
}

function put(
  flow: PageFlow,
  type: string,
  text: string,
  y: number,
  style: TextStyle,
  width: number = textWidth,
): void {
  tagged(flow, type, () => {
    drawText(flow.doc, text, { x: page.left, y, width }, style);
  });
}

/** Stands on the foot of the page, whatever the length of the overrides. */
function drawFacts(flow: PageFlow, { facts }: ReportCover): void {
  const { doc } = flow;
  const width = textWidth - NAME_WIDTH_PT;
  const heights = facts.map((fact) => textHeight(doc, fact.value, width, value) + 5);
  let y = FACTS_FOOT_Y - heights.reduce((sum, height) => sum + height, 0);
  drawArtifact(doc, () => {
    hairline(doc, { x: page.left, y: y - 8, width: textWidth });
    hairline(doc, { x: page.left, y: FACTS_FOOT_Y + 4, width: textWidth });
  });
  for (const [index, fact] of facts.entries()) {
    const at = y;
    tagged(flow, "P", () => {
      drawText(doc, fact.name, { x: page.left, y: at, width: NAME_WIDTH_PT - 8 }, name);
      drawText(doc, fact.value, { x: page.left + NAME_WIDTH_PT, y: at, width }, value);
    });
    y += heights[index] ?? 0;
  }
}

/** @param contents the element `drawCover` left open. */
export function drawContents(
  flow: PageFlow,
  contents: PDFKit.PDFStructureElement,
  head: string,
  entries: readonly ContentsEntry[],
): void {
  const { doc } = flow;
  doc.switchToPage(0);
  tagged(
    flow,
    "Caption",
    () => drawText(doc, head, { x: page.left, y: CONTENTS_Y, width: 260 }, contentsHead),
    {
      parent: contents,
    },
  );
  for (const [index, { heading, page: number }] of entries.entries()) {
    const y = CONTENTS_Y + 20 + index * ENTRY_PT;
    tagged(
      flow,
      "TOCI",
      () => {
        drawText(doc, heading, { x: page.left, y, width: 260 }, entry);
        drawText(
          doc,
          String(number),
          { x: page.left + 262, y, width: 28 },
          { ...entry, align: "right", features: ["tnum"] },
        );
      },
      { parent: contents },
    );
  }
  contents.end();
}
