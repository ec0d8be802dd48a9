import type { ReportCover } from "../../scenario-report";
import { balancedHeight, type Box, type Place } from "./box";
import { drawLiveLink, liveLinkHeight } from "./draw-live-link";
import { addPage, drawArtifact, hairline, lazyElement, type Element, type PageFlow } from "./page-flow";
import { paperPalette, textStyles, type TextStyle } from "./paper-style";
import type { PaperWords } from "./paper-words";
import { placeGroups } from "./place-groups";
import type { BoxGroup } from "./plan-groups";
import { readerText } from "./reader-text";
import { drawText } from "./set-text";
import { paragraphBoxes, plainParagraph } from "./text-boxes";

const FACT_NAME_PT = 74;
const LONG_TITLE_CHARACTERS = 60;
const MOST_TITLE_CHARACTERS = 240; // an emoji is spelt in many letters
export const CONTENTS_ENTRY_PT = 13;
export const CONTENTS_HEAD_PT = 18;

/** Where the contents stand; they are written when every page is known. */
export type ContentsPlace = Place & { element: Element; width: number };

/** Title page: what this report is, of what data and code, where it lives, what it holds. */
export function drawCover(
  flow: PageFlow,
  cover: ReportCover,
  words: PaperWords,
  entryCount: number,
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
  placeGroups(flow, [
    wide([
      ...paragraph(cover.publisher, textWidthPt, textStyles.publisher, 0),
      ...paragraph(cover.kind, textWidthPt, textStyles.factName, 3),
      ruleBox(flow, 10),
      ...paragraph(title, textWidthPt, titleStyle(title), 26),
      ...(shown.isTransliterated
        ? paragraph(words.transliteratedTitle, textWidthPt, textStyles.small, 6)
        : []),
      ...paragraph(cover.subtitle, textWidthPt * 0.85, textStyles.coverSubtitle, 12),
    ]),
    {
      columnCount: 1,
      spaceBeforePt: 40,
      startsPage: false,
      boxes: [
        {
          heightPt: Math.max(
            CONTENTS_HEAD_PT + entryCount * CONTENTS_ENTRY_PT,
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
      ],
    },
  ]);
  drawFoot(flow, [
    wide([ruleBox(flow, 0)]),
    {
      columnCount: 2,
      spaceBeforePt: 8,
      startsPage: false,
      boxes: cover.facts.flatMap((fact) => factBoxes(flow, sect, fact)),
    },
    wide([ruleBox(flow, 0), ...paragraph(cover.notice, textWidthPt, textStyles.small, 6)]),
  ]);
  flow.y = geometry.bottomPt; // nothing else stands on the cover
  return contents;
}

function wide(boxes: Box[]): BoxGroup {
  return { columnCount: 1, spaceBeforePt: 8, startsPage: false, boxes };
}

function titleStyle(title: string): TextStyle {
  return title.length > LONG_TITLE_CHARACTERS ? textStyles.coverLongTitle : textStyles.coverTitle;
}

export function cutTo(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters).trimEnd()}…` : text;
}

/** Stands on the foot of the page where it fits; what does not goes on. */
function drawFoot(flow: PageFlow, groups: readonly BoxGroup[]): void {
  const room = flow.geometry.bottomPt - flow.geometry.topPt;
  const height = groups.reduce(
    (sum, { boxes, columnCount, spaceBeforePt }) =>
      sum + spaceBeforePt + (balancedHeight(boxes, 0, columnCount, room) ?? room),
    0,
  );
  flow.y = Math.max(flow.y, flow.geometry.bottomPt - height - groups.length);
  placeGroups(flow, groups);
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
  return paragraphBoxes(flow, {
    text: value,
    style: textStyles.factValue,
    widthPt: flow.geometry.columnWidthPt,
    spaceBeforePt: 3.5,
    keepsWithNext: false,
    indentPt: FACT_NAME_PT,
    element,
  }).map((box, index) => ({
    ...box,
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
