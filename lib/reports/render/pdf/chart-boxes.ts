import { serverChartImage } from "@/lib/charts/server-chart-image";
import type { Locale } from "@/lib/format/locale";
import type { ReportChart } from "../../scenario-report";
import type { Box, Place } from "./box";
import {
  addBookmark,
  drawArtifact,
  hairline,
  lazyElement,
  tagged,
  type Element,
  type PageFlow,
} from "./page-flow";
import { CHART_FONT_FAMILY } from "./paper-fonts";
import { paperPalette, textStyles } from "./paper-style";
import { drawText, textHeight } from "./set-text";

/** 12 px of the screen become 7.4 pt of paper, whatever the width. */
const PT_PER_PX = 0.62;
const PIXEL_RATIO = 2; // 232 dots per inch of paper
const COMPACT_BELOW_PX = 560; // as on the screen
const LEAST_HEIGHT_PX = 190;
const RULE_GAP_PT = 4;
const UNIT_GAP_PT = 1.5;
const DRAWING_GAP_PT = 4;
const SOURCE_GAP_PT = 3;

export type ChartSetting = { locale: Locale; unavailable: (reason: string) => string };

/** Kinds whose categories need the whole text; the others stand two in a row. */
const wideKinds: ReadonlySet<ReportChart["spec"]["kind"]> = new Set([
  "tornado",
  "intervals",
  "heat-map",
  "build-up",
]);

export function isNarrow({ spec }: ReportChart): boolean {
  return !wideKinds.has(spec.kind);
}

type Part = { chart: ReportChart; widthPt: number; drawingPt: number };

/** Charts side by side, each with finding, unit, drawing, source and the way to its table; nothing of it is parted. */
export function chartRow(
  flow: PageFlow,
  parent: () => Element,
  charts: readonly ReportChart[],
  widthPt: number,
  setting: ChartSetting,
): Box {
  const { doc, geometry } = flow;
  const parts = charts.map((chart): Part => ({
    chart,
    widthPt,
    drawingPt: drawingHeight(geometry.textWidthPt, chart),
  }));
  const highest = (heightOf: (part: Part) => number) => Math.max(...parts.map(heightOf));
  const findingPt = highest(({ chart }) => textHeight(doc, chart.finding, widthPt, textStyles.finding));
  const unitPt = highest(({ chart }) => textHeight(doc, chart.unitLine, widthPt, textStyles.small));
  const drawingPt = highest((part) => part.drawingPt);
  const sourcePt = highest(({ chart }) => textHeight(doc, sourceLine(chart), widthPt, textStyles.small));
  const drawingTop = RULE_GAP_PT + findingPt + UNIT_GAP_PT + unitPt + DRAWING_GAP_PT;
  return {
    heightPt: drawingTop + drawingPt + SOURCE_GAP_PT + sourcePt,
    spaceBeforePt: 13,
    keepsWithNext: false,
    repeated: null,
    draw({ x, y }) {
      for (const [index, { chart }] of parts.entries()) {
        const left = x + index * (widthPt + geometry.columnGapPt);
        if (flow.bookmark !== null) addBookmark(flow, flow.bookmark, chart.finding, y - 6);
        drawArtifact(
          doc,
          () => hairline(doc, { x: left, y, width: widthPt }, { colour: paperPalette.ink, weightPt: 0.6 }),
          "Layout",
        );
        drawFigure(flow, parent(), chart, {
          captionAt: { x: left, y: y + RULE_GAP_PT },
          unitTop: y + RULE_GAP_PT + findingPt + UNIT_GAP_PT,
          drawingTop: y + drawingTop,
          drawingPt,
          widthPt,
          setting,
        });
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
}

function drawingHeight(textWidthPt: number, { aspect }: ReportChart): number {
  return Math.max(LEAST_HEIGHT_PX * PT_PER_PX, aspect * textWidthPt);
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

function drawFigure(flow: PageFlow, parent: Element, chart: ReportChart, at: FigurePlace): void {
  const { doc } = flow;
  const { x } = at.captionAt;
  const image = chartImage(chart, at);
  const figure = lazyElement(flow, () => parent, "Figure", {
    alt: `${chart.finding}. ${chart.unitLine}. ${image.failure ?? chart.twin}`,
    bbox: [x, at.drawingTop, x + at.widthPt, at.drawingTop + at.drawingPt],
  })();
  tagged(flow, figure, "Caption", () => {
    drawText(doc, chart.finding, { ...at.captionAt, width: at.widthPt }, textStyles.finding);
    drawText(doc, chart.unitLine, { x, y: at.unitTop, width: at.widthPt }, textStyles.small);
  });
  figure.add(() => {
    if (image.failure === null) {
      doc.image(image.bytes, x, at.drawingTop, { width: at.widthPt, height: at.drawingPt });
      return;
    }
    doc
      .save()
      .rect(x, at.drawingTop, at.widthPt, at.drawingPt)
      .lineWidth(0.5)
      .stroke(paperPalette.rule)
      .restore();
    const inset = 10;
    drawText(
      doc,
      image.failure,
      { x: x + inset, y: at.drawingTop + inset, width: at.widthPt - 2 * inset },
      textStyles.body,
    );
  });
}

type ChartImage = { bytes: Buffer; failure: null } | { failure: string };

/** A chart that cannot be drawn leaves its frame and the reason: the report goes on. */
function chartImage({ spec }: ReportChart, { widthPt, drawingPt, setting }: FigurePlace): ChartImage {
  const widthPx = Math.round(widthPt / PT_PER_PX);
  try {
    const bytes = serverChartImage({
      spec,
      context: {
        palette: paperPalette,
        locale: setting.locale,
        fontFamily: CHART_FONT_FAMILY,
        compact: widthPx < COMPACT_BELOW_PX,
      },
      widthPx,
      heightPx: Math.round((widthPx * drawingPt) / widthPt),
      pixelRatio: PIXEL_RATIO,
      format: "jpeg",
    });
    return { bytes, failure: null };
  } catch (error) {
    return { failure: setting.unavailable(error instanceof Error ? error.message : String(error)) };
  }
}
