import type { Locale } from "@/lib/format/locale";
import type { ReportChart } from "../../scenario-report";
import type { Box, Place } from "./box";
import { chartDrawing, PT_PER_PX, type ChartDrawing } from "./chart-drawing";
import {
  addBookmark,
  drawArtifact,
  hairline,
  lazyElement,
  tagged,
  type Element,
  type PageFlow,
} from "./page-flow";
import { paperPalette, textStyles } from "./paper-style";
import { drawText, textHeight } from "./set-text";

const LEAST_DRAWING_PT = 98;
const DESIGN_WIDTH_PX = 700; // what aspects are stated for
const RULE_GAP_PT = 4;
const UNIT_GAP_PT = 1.5;
const DRAWING_GAP_PT = 4;
const SOURCE_GAP_PT = 3;
const LONGEST_STEP_NAME = 24; // characters of a name that stand on one line beside a bar in half the text
const FRAME_PT = 10; // around the reason why there is no drawing

export type ChartSetting = {
  locale: Locale;
  unavailable: (reason: string) => string;
  /** Below 1 where a little less height spares a page. */
  drawingScale: number;
};

/** Kinds whose words, inside the plot or beside it, half the text is too narrow for. */
const wideKinds: ReadonlySet<ReportChart["spec"]["kind"]> = new Set([
  "heat-map",
  "build-up",
  "curves",
  "tornado",
  "ranked-bars",
  "intervals",
]);

export function isNarrow({ spec }: ReportChart): boolean {
  if (spec.kind === "waterfall") return spec.items.every(({ label }) => label.length <= LONGEST_STEP_NAME);
  return !wideKinds.has(spec.kind);
}

/** `record` draws the charts, which takes time; it comes before the box is drawn and after its place is chosen. */
export type ChartRow = { box: Box; record: () => Promise<void> };

type Part = { chart: ReportChart; drawing: ChartDrawing };

/** Charts side by side, each with finding, unit, drawing, source and the way to its table; nothing of it is parted. */
export function chartRow(
  flow: PageFlow,
  parent: () => Element,
  charts: readonly ReportChart[],
  widthPt: number,
  setting: ChartSetting,
): ChartRow {
  const { doc, geometry } = flow;
  const drawingPt = setting.drawingScale * Math.max(...charts.map(drawingHeight));
  const highest = (heightOf: (chart: ReportChart) => number) => Math.max(...charts.map(heightOf));
  const findingPt = highest(({ finding }) => textHeight(doc, finding, widthPt, textStyles.finding));
  const unitPt = highest(({ unitLine }) => textHeight(doc, unitLine, widthPt, textStyles.small));
  const sourcePt = highest((chart) => textHeight(doc, sourceLine(chart), widthPt, textStyles.small));
  const drawingTop = RULE_GAP_PT + findingPt + UNIT_GAP_PT + unitPt + DRAWING_GAP_PT;
  const parts: Part[] = [];
  const record = async () => {
    const size = { widthPt, heightPt: drawingPt };
    for (const chart of charts) {
      parts.push({ chart, drawing: await chartDrawing(doc, chart.spec, size, setting.locale) });
    }
  };
  const box: Box = {
    heightPt: drawingTop + drawingPt + SOURCE_GAP_PT + sourcePt,
    spaceBeforePt: 10,
    keepsWithNext: false,
    repeated: null,
    draw({ x, y }) {
      for (const [index, { chart, drawing }] of parts.entries()) {
        const left = x + index * (widthPt + geometry.columnGapPt);
        if (flow.bookmark !== null) addBookmark(flow, flow.bookmark, chart.finding, y - 6);
        drawArtifact(
          doc,
          () => hairline(doc, { x: left, y, width: widthPt }, { colour: paperPalette.ink, weightPt: 0.6 }),
          "Layout",
        );
        drawFigure(
          flow,
          parent(),
          { chart, drawing },
          {
            captionAt: { x: left, y: y + RULE_GAP_PT },
            unitTop: y + RULE_GAP_PT + findingPt + UNIT_GAP_PT,
            drawingTop: y + drawingTop,
            drawingPt,
            widthPt,
            setting,
          },
        );
        tagged(flow, parent(), "P", () =>
          drawText(
            doc,
            sourceLine(chart),
            { x: left, y: y + drawingTop + drawingPt + SOURCE_GAP_PT, width: widthPt },
            textStyles.small,
          ),
        );
      }
    },
  };
  return { box, record };
}

/** As high as the chart was made for, in half the text too: what is narrower loses width alone. */
function drawingHeight({ aspect }: ReportChart): number {
  return Math.max(LEAST_DRAWING_PT, aspect * DESIGN_WIDTH_PX * PT_PER_PX);
}

function sourceLine({ source, twin }: ReportChart): string {
  return `${source}. ${twin}.`;
}

type FigurePlace = {
  captionAt: Place;
  unitTop: number;
  drawingTop: number;
  drawingPt: number;
  widthPt: number;
  setting: ChartSetting;
};

function drawFigure(flow: PageFlow, parent: Element, { chart, drawing }: Part, at: FigurePlace): void {
  const { doc } = flow;
  const { x } = at.captionAt;
  const failure = drawing.failure === null ? null : at.setting.unavailable(drawing.failure);
  const figure = lazyElement(flow, () => parent, "Figure", {
    alt: `${chart.finding}. ${chart.unitLine}. ${failure ?? chart.twin}`,
    bbox: [x, at.drawingTop, x + at.widthPt, at.drawingTop + at.drawingPt],
  })();
  tagged(flow, figure, "Caption", () => {
    drawText(doc, chart.finding, { ...at.captionAt, width: at.widthPt }, textStyles.finding);
    drawText(doc, chart.unitLine, { x, y: at.unitTop, width: at.widthPt }, textStyles.small);
  });
  figure.add(() => {
    doc.save();
    if (drawing.failure === null) {
      doc.transform(drawing.ptPerPx, 0, 0, drawing.ptPerPx, x, at.drawingTop);
      drawing.recording.play(doc);
    } else {
      doc.rect(x, at.drawingTop, at.widthPt, at.drawingPt).lineWidth(0.5).stroke(paperPalette.rule);
      const inset = { x: x + FRAME_PT, y: at.drawingTop + FRAME_PT, width: at.widthPt - 2 * FRAME_PT };
      drawText(doc, failure ?? "", inset, textStyles.body);
    }
    doc.restore();
  });
}
