import type { Box } from "./box";
import { addBookmark, drawArtifact, lazyElement, type Element, type PageFlow } from "./page-flow";
import { textStyles, paperPalette, type TextStyle } from "./paper-style";
import { drawLines, lineStep, linesOf, textHeight } from "./set-text";

type Paragraph = {
  text: string;
  style: TextStyle;
  widthPt: number;
  spaceBeforePt: number;
  keepsWithNext: boolean;
  indentPt: number;
  /** What the first line is drawn into, and every later one. */
  element: () => Element;
};

const LIST_INDENT_PT = 9;
const LINES_OF_SHORT_LIST = 4; // not parted
const BANNER_INDENT_PT = 8;

/** A line for each box: no first line stands alone at a foot, no last one alone at a head. */
export function paragraphBoxes(flow: PageFlow, paragraph: Paragraph): Box[] {
  const { text, style, widthPt, spaceBeforePt, keepsWithNext, indentPt, element } = paragraph;
  const { doc } = flow;
  const lines = linesOf(doc, text, widthPt - indentPt, style);
  const step = lineStep(doc, style);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return {
      heightPt: isLast ? step - style.lineGapPt : step,
      spaceBeforePt: index === 0 ? spaceBeforePt : 0,
      keepsWithNext: isLast ? keepsWithNext : index === 0 || index === lines.length - 2,
      repeated: null,
      draw({ x, y }) {
        element().add(() => drawLines(doc, [line], { x: x + indentPt, y, width: widthPt - indentPt }, style));
      },
    };
  });
}

/** @param parent the section's element, which exists when the boxes are drawn. */
export function plainParagraph(
  flow: PageFlow,
  parent: () => Element,
  text: string,
  widthPt: number,
  style: TextStyle,
  spaceBeforePt: number,
): Box[] {
  return paragraphBoxes(flow, {
    text,
    style,
    widthPt,
    spaceBeforePt,
    keepsWithNext: false,
    indentPt: 0,
    element: lazyElement(flow, parent, "P"),
  });
}

export function headingBoxes(flow: PageFlow, parent: () => Element, text: string, widthPt: number): Box[] {
  return paragraphBoxes(flow, {
    text,
    style: textStyles.heading,
    widthPt,
    spaceBeforePt: 9,
    keepsWithNext: true,
    indentPt: 0,
    element: lazyElement(flow, parent, "H2"),
  }).map((box, index, all) => ({
    ...box,
    heightPt: index === all.length - 1 ? box.heightPt + 2 : box.heightPt,
    keepsWithNext: true,
    draw(at) {
      if (index === 0 && flow.bookmark !== null) addBookmark(flow, flow.bookmark, text, at.y - 6);
      box.draw(at);
    },
  }));
}

/** A paragraph under the words that name it. */
export function entryBoxes(
  flow: PageFlow,
  parent: () => Element,
  entry: { term: string; text: string },
  widthPt: number,
): Box[] {
  const element = lazyElement(flow, parent, "P");
  const shared = { widthPt, indentPt: 0, element };
  return [
    ...paragraphBoxes(flow, {
      ...shared,
      text: entry.term,
      style: textStyles.term,
      spaceBeforePt: 6,
      keepsWithNext: true,
    }),
    ...paragraphBoxes(flow, {
      ...shared,
      text: entry.text,
      style: textStyles.body,
      spaceBeforePt: textStyles.term.lineGapPt,
      keepsWithNext: false,
    }),
  ];
}

export function listBoxes(
  flow: PageFlow,
  parent: () => Element,
  items: readonly string[],
  widthPt: number,
): Box[] {
  const { doc } = flow;
  const list = lazyElement(flow, parent, "L");
  const boxes = items.flatMap((text, itemIndex) => {
    const item = lazyElement(flow, list, "LI");
    const label = lazyElement(flow, item, "Lbl");
    const body = lazyElement(flow, item, "LBody");
    const lines = paragraphBoxes(flow, {
      text,
      style: textStyles.body,
      widthPt,
      spaceBeforePt: itemIndex === 0 ? 3 : 2,
      keepsWithNext: false,
      indentPt: LIST_INDENT_PT,
      element: body,
    });
    return lines.map((box, index): Box => ({
      ...box,
      draw(at) {
        if (index === 0) {
          label().add(() => drawLines(doc, ["–"], { ...at, width: LIST_INDENT_PT }, textStyles.body));
        }
        box.draw(at);
      },
    }));
  });
  const isShort = boxes.length <= LINES_OF_SHORT_LIST;
  return boxes.map((box, index) =>
    isShort && index < boxes.length - 1 ? { ...box, keepsWithNext: true } : box,
  );
}

/** Says something about the whole report: a bar of ink beside it. */
export function bannerBox(flow: PageFlow, parent: () => Element, text: string, widthPt: number): Box {
  const { doc } = flow;
  const style = textStyles.banner;
  const width = widthPt - BANNER_INDENT_PT;
  const heightPt = textHeight(doc, text, width, style);
  return {
    heightPt,
    spaceBeforePt: 8,
    keepsWithNext: false,
    repeated: null,
    draw({ x, y }) {
      drawArtifact(
        doc,
        () =>
          doc
            .save()
            .rect(x, y - 1, 1.6, heightPt + 2)
            .fill(paperPalette.ink)
            .restore(),
        "Layout",
      );
      lazyElement(flow, parent, "P")().add(() =>
        drawLines(doc, linesOf(doc, text, width, style), { x: x + BANNER_INDENT_PT, y, width }, style),
      );
    },
  };
}
