import { serverChartImage } from "@/lib/charts/server-chart-image";
import type { Locale } from "@/lib/format/locale";
import type { ReportChart } from "../../scenario-report";
import { ensureRoom, tagged, type PageFlow } from "./page-flow";
import { drawText, textHeight, type TextStyle } from "./set-text";
import { CHART_FONT_FAMILY } from "./paper-fonts";
import { page, paperPalette, textWidth } from "./paper-style";

const CHART_WIDTH_PX = 660; // 12 px of the screen become 8.8 pt of paper
const PIXEL_RATIO = 2;
const GAPS_PT = 12; // between its parts

const finding: TextStyle = { font: "serifSemibold", size: 11.5, colour: paperPalette.ink, lineGap: 1.5 };
const small: TextStyle = { font: "sans", size: 7, colour: paperPalette.muted, lineGap: 1.2 };

/** What one chart takes, so that nothing of it is parted from the rest. */
export function chartHeight(flow: PageFlow, chart: ReportChart): number {
  const { doc } = flow;
  return (
    textHeight(doc, chart.finding, textWidth, finding) +
    textHeight(doc, chart.unitLine, textWidth, small) +
    chart.aspect * textWidth +
    textHeight(doc, sourceLine(chart), textWidth, small) +
    GAPS_PT
  );
}

/** Finding, unit, drawing, source: the drawing is the app's own chart, its alternative text the finding. */
export function drawChart(flow: PageFlow, chart: ReportChart, locale: Locale): void {
  const { doc } = flow;
  ensureRoom(flow, chartHeight(flow, chart));
  line(flow, "P", chart.finding, finding, 2);
  line(flow, "P", chart.unitLine, small, 6);
  const heightPx = Math.round(CHART_WIDTH_PX * chart.aspect);
  const image = serverChartImage({
    spec: chart.spec,
    context: { palette: paperPalette, locale, fontFamily: CHART_FONT_FAMILY, compact: false },
    widthPx: CHART_WIDTH_PX,
    heightPx,
    pixelRatio: PIXEL_RATIO,
    format: "jpeg",
  });
  const height = (textWidth * heightPx) / CHART_WIDTH_PX;
  const { y } = flow;
  tagged(flow, "Figure", () => doc.image(image, page.left, y, { width: textWidth, height }), {
    alt: `${chart.finding}. ${chart.twin}`,
    bbox: [page.left, y, page.left + textWidth, y + height],
  });
  flow.y += height + 4;
  line(flow, "P", sourceLine(chart), small, 16);
}

function sourceLine(chart: ReportChart): string {
  return `${chart.source}. ${chart.twin}.`;
}

function line(flow: PageFlow, type: string, text: string, style: TextStyle, afterPt: number): void {
  tagged(flow, type, () => {
    drawText(flow.doc, text, { x: page.left, y: flow.y, width: textWidth }, style);
  });
  flow.y += textHeight(flow.doc, text, textWidth, style) + afterPt;
}
