import { drawStill } from "@/lib/charts/draw-still";
import type { FigureSpec } from "@/lib/charts/figure-spec";
import type { Locale } from "@/lib/format/locale";
import { ChartCanvas } from "./chart-canvas";
import { paperPalette } from "./paper-style";
import { textWidth } from "./set-text";

/** 12 px of the screen become 7.2 pt of paper, whatever the width. */
export const PT_PER_PX = 0.6;
const COMPACT_BELOW_PX = 560; // as on the screen

export type ChartDrawing =
  | { recording: Pick<ChartCanvas, "play">; ptPerPx: number; failure: null }
  | { failure: string };

/**
 * The app's own chart as lines and letters, drawn by the configuration the screen uses. One that cannot be drawn
 * gives the reason: the report goes on.
 */
export async function chartDrawing(
  doc: PDFKit.PDFDocument,
  spec: FigureSpec,
  size: { widthPt: number; heightPt: number },
  locale: Locale,
): Promise<ChartDrawing> {
  const widthPx = Math.round(size.widthPt / PT_PER_PX);
  const ptPerPx = size.widthPt / widthPx;
  const canvas = new ChartCanvas(widthPx, Math.round(size.heightPt / ptPerPx), (text, font, sizePx) =>
    textWidth(doc, text, { font, sizePt: sizePx, colour: paperPalette.ink, lineGapPt: 0 }),
  );
  const context = {
    palette: paperPalette,
    locale,
    fontFamily: "sans-serif", // the canvas draws every family in the house's own
    animate: false,
    compact: widthPx < COMPACT_BELOW_PX,
    background: "transparent" as const,
  };
  try {
    if (!drawsLikeBrowserCanvas(canvas)) throw new TypeError("this canvas has no 2d context");
    const chart = await drawStill(canvas, spec, context, 1);
    const recording = canvas.recording();
    chart.destroy(); // clears the canvas; Chart.js keeps a chart, and with it this document, until it is destroyed
    return { recording, ptPerPx, failure: null };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Chart.js is typed for the browser's canvas but uses only what both canvases have. */
function drawsLikeBrowserCanvas(canvas: ChartCanvas): canvas is ChartCanvas & HTMLCanvasElement {
  return "getContext" in canvas;
}
