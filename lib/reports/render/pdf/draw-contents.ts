import { CONTENTS_ENTRY_PT, CONTENTS_HEAD_PT, type ContentsPlace } from "./draw-cover";
import { describedLink, tagged, type PageFlow } from "./page-flow";
import { textStyles } from "./paper-style";
import { drawText } from "./set-text";

const NUMBER_PT = 20;
const PAGE_PT = 28;

export type ContentsEntry = { id: string; number: number | null; heading: string; page: number };

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
  for (const [index, entry] of entries.entries()) {
    const top = y + CONTENTS_HEAD_PT + index * CONTENTS_ENTRY_PT;
    const item = doc.struct("TOCI");
    const link = doc.struct("Link");
    element.add(item);
    item.add(link);
    link.add(() => {
      const style = textStyles.coverEntry;
      const number = entry.number === null ? "" : String(entry.number);
      drawText(doc, number, { x, y: top, width: NUMBER_PT }, style);
      drawText(doc, entry.heading, { x: x + NUMBER_PT, y: top, width: width - NUMBER_PT - PAGE_PT }, style);
      drawText(
        doc,
        String(entry.page),
        { x: x + width - PAGE_PT, y: top, width: PAGE_PT },
        { ...style, align: "right" },
      );
    });
    doc.goTo(
      x,
      top - 2,
      width,
      CONTENTS_ENTRY_PT,
      entry.id,
      describedLink(link, `${entry.heading}, ${entry.page}`),
    );
    link.end(); // now: pdfkit writes the page it is at beside the link
  }
}
