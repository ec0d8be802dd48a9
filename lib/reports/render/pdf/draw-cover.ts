import type { ReportCover } from "../../scenario-report";
import { balancedHeight, type Box } from "./box";
import { drawLiveLink, liveLinkHeight } from "./draw-live-link";
import { contentsHeight, type ContentsPlace } from "./draw-contents";
import { addPage, drawArtifact, hairline, lazyElement, type Element, type PageFlow } from "./page-flow";
import type { PageGeometry } from "./page-geometry";
import { paperPalette, textStyles, type TextStyle } from "./paper-style";
import type { PaperWords } from "./paper-words";
import { placeGroups } from "./place-groups";
import type { BoxGroup } from "./plan-groups";
import { readerText } from "./reader-text";
import { drawText, textHeight } from "./set-text";
import { paragraphBoxes, plainParagraph } from "./text-boxes";

const FACT_NAME_PT = 74;
const MOST_GAP_PT = 44; // above the contents
const LEAST_GAP_PT = 10;
const LONG_TITLE_CHARACTERS = 60;
const MOST_TITLE_CHARACTERS = 240; // an emoji is spelt in many letters

/** Title page: what this report is, of what data and code, where it lives, what it holds. */
export function drawCover(
  flow: PageFlow,
  cover: ReportCover,
  words: PaperWords,
  headings: readonly string[],
): ContentsPlace {
  const { doc, geometry } = flow;
  const { columnWidthPt, textWidthPt, columnGapPt } = geometry;
  addPage(flow);
  const sect = lazyElement(flow, () => flow.parent, "Sect");
  const paragraph = (text: string, width: number, style: TextStyle, spaceBeforePt: number) =>
    plainParagraph(flow, sect, text, width, style, spaceBeforePt);
  const shown = readerText(cover.title);
  const title = cutTo(shown.text, MOST_TITLE_CHARACTERS);
  const link = { url: cover.liveUrl, label: words.live, codeAlt: words.codeAlt };
  const contents: ContentsPlace = { element: doc.struct("TOC"), x: 0, y: 0, width: columnWidthPt };
  const head = wide([
    ...paragraph(cover.publisher, textWidthPt, textStyles.publisher, 0),
    ...paragraph(`${cover.kind} · ${cover.setId}`, textWidthPt, textStyles.factName, 3),
    ruleBox(flow, 10),
    ...paragraph(title, textWidthPt, titleStyle(title), 24),
    ...(shown.isTransliterated ? paragraph(words.transliteratedTitle, textWidthPt, textStyles.small, 6) : []),
    ...paragraph(cover.subtitle, textWidthPt * 0.85, textStyles.coverSubtitle, 10),
  ]);
  const middle = wide([
    {
      heightPt: Math.max(
        contentsHeight(flow, columnWidthPt, headings),
        liveLinkHeight(flow, columnWidthPt, link),
      ),
      spaceBeforePt: 0,
      keepsWithNext: false,
      repeated: null,
      draw({ x, y }) {
        sect().add(contents.element);
        Object.assign(contents, { x, y });
        drawLiveLink(flow, sect(), { x: x + columnWidthPt + columnGapPt, y, width: columnWidthPt }, link);
      },
    },
  ]);
  const foot: BoxGroup[] = [
    wide([ruleBox(flow, 0)]),
    { ...wide(cover.facts.flatMap((fact) => factBoxes(flow, sect, fact))), columnCount: 2 },
    wide([ruleBox(flow, 0), ...paragraph(cover.notice, textWidthPt, textStyles.small, 5)]),
  ];
  const footPt = heightOf(geometry, foot);
  const sparePt = geometry.bottomPt - flow.y - footPt - heightOf(geometry, [head, middle]);
  const gapPt = Math.min(MOST_GAP_PT, Math.max(LEAST_GAP_PT, sparePt));
  placeGroups(flow, [head, { ...middle, spaceBeforePt: gapPt }]);
  flow.y = Math.max(flow.y, geometry.bottomPt - footPt); // on the foot of the page where it fits
  placeGroups(flow, foot);
  flow.y = geometry.bottomPt; // nothing else stands on the cover
  return contents;
}

/** Of groups one below another, each as low as it can be. */
function heightOf({ topPt, bottomPt }: PageGeometry, groups: readonly BoxGroup[]): number {
  return groups.reduce(
    (sum, { boxes, columnCount, spaceBeforePt }) =>
      sum + spaceBeforePt + (balancedHeight(boxes, 0, columnCount, bottomPt - topPt) ?? bottomPt),
    groups.length, // what the search for the least height may leave over
  );
}

function wide(boxes: Box[]): BoxGroup {
  return { columnCount: 1, spaceBeforePt: 7, startsPage: false, boxes };
}

function titleStyle(title: string): TextStyle {
  return title.length > LONG_TITLE_CHARACTERS ? textStyles.coverLongTitle : textStyles.coverTitle;
}

export function cutTo(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters).trimEnd()}…` : text;
}

function ruleBox({ doc, geometry }: PageFlow, spaceBeforePt: number): Box {
  return {
    heightPt: 0.8,
    spaceBeforePt,
    keepsWithNext: true,
    repeated: null,
    draw: ({ x, y }) =>
      drawArtifact(
        doc,
        () =>
          hairline(doc, { x, y, width: geometry.textWidthPt }, { colour: paperPalette.ink, weightPt: 0.8 }),
        "Layout",
      ),
  };
}

function factBoxes(
  flow: PageFlow,
  parent: () => Element,
  { name, value }: ReportCover["facts"][number],
): Box[] {
  const element = lazyElement(flow, parent, "P");
  const nameHeight = textHeight(flow.doc, name, FACT_NAME_PT - 6, textStyles.factName);
  const valueHeight = (boxes: readonly Box[]) =>
    boxes.slice(0, -1).reduce((sum, { heightPt }) => sum + heightPt, 0);
  return paragraphBoxes(flow, {
    text: value,
    style: textStyles.factValue,
    widthPt: flow.geometry.columnWidthPt,
    spaceBeforePt: 3.5,
    keepsWithNext: false,
    indentPt: FACT_NAME_PT,
    element,
  }).map((box, index, all) => ({
    ...box,
    heightPt: index === all.length - 1 ? Math.max(box.heightPt, nameHeight - valueHeight(all)) : box.heightPt,
    draw(at) {
      if (index === 0) {
        element().add(() =>
          drawText(flow.doc, name, { ...at, width: FACT_NAME_PT - 6 }, textStyles.factName),
        );
      }
      box.draw(at);
    },
  }));
}
