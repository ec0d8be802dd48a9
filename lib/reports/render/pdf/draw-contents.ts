import type { Place } from "./box";
import { describedLink, tagged, type Element, type PageFlow } from "./page-flow";
import { textStyles } from "./paper-style";
import { drawText, textHeight } from "./set-text";

const HEAD_PT = 18;
const ENTRY_GAP_PT = 3;
const NUMBER_PT = 20;
const PAGE_PT = 28;

export type ContentsEntry = { id: string; number: number | null; heading: string; page: number };

/** Where the contents stand; they are written when every page is known. */
export type ContentsPlace = Place & { element: Element; width: number };

export function contentsHeight(flow: PageFlow, width: number, headings: readonly string[]): number {
  return headings.reduce((sum, heading) => sum + entryHeight(flow, width, heading), HEAD_PT);
}

function entryHeight({ doc }: PageFlow, width: number, heading: string): number {
  return textHeight(doc, heading, width - NUMBER_PT - PAGE_PT, textStyles.coverEntry) + ENTRY_GAP_PT;
}

/** On the cover, with a link to each section. */
export function drawContents(
  flow: PageFlow,
  place: ContentsPlace,
  head: string,
  entries: readonly ContentsEntry[],
): void {
  const { doc } = flow;
  const { x, y, width, element } = place;
  doc.switchToPage(0);
  tagged(flow, element, "Caption", () => drawText(doc, head, { x, y, width }, textStyles.coverLabel));
  let top = y + HEAD_PT;
  for (const entry of entries) {
    const height = entryHeight(flow, width, entry.heading);
    const lineY = top;
    const item = doc.struct("TOCI");
    const link = doc.struct("Link");
    element.add(item);
    item.add(link);
    link.add(() => {
      const style = textStyles.coverEntry;
      const number = entry.number === null ? "" : String(entry.number);
      drawText(doc, number, { x, y: lineY, width: NUMBER_PT }, style);
      drawText(doc, entry.heading, { x: x + NUMBER_PT, y: lineY, width: width - NUMBER_PT - PAGE_PT }, style);
      drawText(
        doc,
        String(entry.page),
        { x: x + width - PAGE_PT, y: lineY, width: PAGE_PT },
        { ...style, align: "right" },
      );
    });
    doc.goTo(
      x,
      top - ENTRY_GAP_PT / 2,
      width,
      height,
      entry.id,
      describedLink(link, `${entry.heading}, ${entry.page}`),
    );
    top += height;
    link.end(); // now: pdfkit writes the page it is at beside the link
  }
}
