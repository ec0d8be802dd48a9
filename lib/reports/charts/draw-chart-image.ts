import { createCanvas, GlobalFonts, SvgExportFlag } from "@napi-rs/canvas";
import { lightPalette } from "@/lib/charts/chart-palette";
import { drawStill } from "@/lib/charts/draw-still";
import { figureLayout, type FigureLayout, type PanelBox } from "@/lib/charts/figure-layout";
import type { Locale } from "@/lib/format/locale";
import { paperFontFile } from "../render/pdf/paper-fonts";
import { CHART_FONT_FAMILY, registerChartFonts } from "./chart-fonts";
import type { NamedChart } from "./named-chart";
import { nestedSvg } from "./nested-svg";

const HEADLINE_FONT_FAMILY = "Joule Serif";
const COMPACT_BELOW_PX = 560;

export type ChartImageOptions = {
  format: "png" | "svg";
  widthPx: number;
  /** Of the whole image; null lets the figure decide. A figure that needs more for its text is taller. */
  heightPx: number | null;
  /** Pixels of a PNG for each of the layout's. */
  pixelRatio: number;
};

/**
 * A chart as an image that stands alone: finding, unit, notice, drawing and source on paper, in the light theme. Touches neither
 * database nor clock: the same chart gives the same bytes.
 */
export async function drawChartImage(chart: NamedChart, options: ChartImageOptions): Promise<Uint8Array> {
  registerChartFonts();
  if (!GlobalFonts.has(HEADLINE_FONT_FAMILY)) {
    GlobalFonts.register(paperFontFile("serifSemibold"), HEADLINE_FONT_FAMILY);
  }
  const layout = layoutOf(chart, options);
  return options.format === "png"
    ? drawPng(layout, chart.locale, options.pixelRatio)
    : drawSvg(layout, chart);
}

function layoutOf(
  { figure, sourceLine }: NamedChart,
  { widthPx, heightPx }: ChartImageOptions,
): FigureLayout {
  const pen = createCanvas(1, 1).getContext("2d");
  const sheet = { widthPx, heightPx, sans: `"${CHART_FONT_FAMILY}"`, serif: `"${HEADLINE_FONT_FAMILY}"` };
  return figureLayout(figure, sourceLine, sheet, (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  });
}

async function drawPng(layout: FigureLayout, locale: Locale, pixelRatio: number): Promise<Uint8Array> {
  const { widthPx, heightPx } = layout;
  const sheet = createCanvas(widthPx * pixelRatio, heightPx * pixelRatio);
  const pen = sheet.getContext("2d");
  pen.scale(pixelRatio, pixelRatio);
  writeTexts(pen, layout);
  for (const box of layout.panels) {
    const canvas = createCanvas(box.widthPx, box.heightPx);
    const drawn = await drawBox(canvas, box, locale, pixelRatio);
    if (drawn === null) continue;
    pen.drawImage(canvas, box.x, box.y, box.widthPx, box.heightPx);
    drawn.destroy(); // which clears the canvas
  }
  return sheet.toBuffer("image/png");
}

/** Letters are written as outlines, so that the image looks the same where the typeface is missing. */
async function drawSvg(
  layout: FigureLayout,
  { figure, sourceLine, locale }: NamedChart,
): Promise<Uint8Array> {
  const { widthPx, heightPx } = layout;
  const sheet = createCanvas(widthPx, heightPx, SvgExportFlag.ConvertTextToPaths);
  writeTexts(sheet.getContext("2d"), layout);
  const parts = [{ x: 0, y: 0, svg: sheet.getContent().toString("utf8") }];
  for (const box of layout.panels) {
    const canvas = createCanvas(box.widthPx, box.heightPx, SvgExportFlag.ConvertTextToPaths);
    const drawn = await drawBox(canvas, box, locale, 1);
    if (drawn === null) continue;
    parts.push({ x: box.x, y: box.y, svg: canvas.getContent().toString("utf8") });
    drawn.destroy();
  }
  const description = `${figure.unitLine}. ${sourceLine}`;
  return new TextEncoder().encode(
    nestedSvg({ widthPx, heightPx, title: figure.finding, description, locale }, parts),
  );
}

type Pen = Pick<CanvasRenderingContext2D, "fillRect" | "fillText"> & {
  font: string;
  fillStyle: string | object;
};

function writeTexts(pen: Pen, { widthPx, heightPx, texts }: FigureLayout): void {
  pen.fillStyle = lightPalette.paper;
  pen.fillRect(0, 0, widthPx, heightPx);
  for (const { lines, font, colour, x, top, lineHeightPx } of texts) {
    pen.font = font;
    pen.fillStyle = colour;
    lines.forEach((line, index) => pen.fillText(line, x, top + index * lineHeightPx));
  }
}

/** Null where the panel has nothing to draw: its reason stands in the layout's text. */
async function drawBox(
  canvas: object,
  { panel, widthPx }: PanelBox,
  locale: Locale,
  pixelRatio: number,
): Promise<{ destroy(): void } | null> {
  if (panel.spec === null) return null;
  if (!drawsLikeBrowserCanvas(canvas)) throw new TypeError("this canvas has no 2d context");
  const context = {
    palette: lightPalette,
    locale,
    fontFamily: CHART_FONT_FAMILY,
    animate: false,
    compact: widthPx < COMPACT_BELOW_PX,
    background: "paper" as const,
  };
  return drawStill(canvas, panel.spec, context, pixelRatio);
}

/** Chart.js is typed for the browser's canvas but uses only what both canvases have. */
function drawsLikeBrowserCanvas<C extends object>(canvas: C): canvas is C & HTMLCanvasElement {
  return "getContext" in canvas;
}
