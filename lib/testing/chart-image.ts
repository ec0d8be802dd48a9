import { createCanvas } from "@napi-rs/canvas";
import type { ChartContext } from "@/lib/charts/chart-context";
import { drawStill } from "@/lib/charts/draw-still";
import type { FigureSpec } from "@/lib/charts/figure-spec";

type ChartImage = {
  spec: FigureSpec;
  context: Omit<ChartContext, "animate" | "background">;
  widthPx: number;
  heightPx: number;
  pixelRatio: number;
};

/** A chart on paper as a PNG, as a server draws it. */
export async function chartImage({
  spec,
  context,
  widthPx,
  heightPx,
  pixelRatio,
}: ChartImage): Promise<Buffer> {
  const canvas = createCanvas(widthPx, heightPx);
  if (!drawsLikeBrowserCanvas(canvas)) throw new TypeError("this canvas has no 2d context");
  const onPaper: ChartContext = { ...context, animate: false, background: "paper" };
  const chart = await drawStill(canvas, spec, onPaper, pixelRatio);
  const bytes = canvas.toBuffer("image/png");
  chart.destroy();
  return bytes;
}

/** Chart.js is typed for the browser's canvas but uses only what both canvases have. */
function drawsLikeBrowserCanvas<C extends object>(canvas: C): canvas is C & HTMLCanvasElement {
  return "getContext" in canvas;
}
