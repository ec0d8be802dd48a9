import { createCanvas } from "@napi-rs/canvas";
import { buildChart } from "./build-chart";
import type { ChartContext } from "./chart-context";
import type { ChartSpec } from "./chart-spec";
import { sankeyChart } from "./sankey/sankey-chart";
import { Chart } from "./sankey/sankey-registry";
import type { SankeySpec } from "./sankey/sankey-spec";

type ServerImage = {
  spec: ChartSpec | SankeySpec;
  context: Omit<ChartContext, "animate" | "background">; // register its font with GlobalFonts first: a server may have none
  widthPx: number;
  heightPx: number;
  pixelRatio: number;
  format: "png" | "jpeg";
};

/** The same drawing as in the browser, on paper, without a browser. */
export function serverChartImage(image: ServerImage): Buffer {
  const canvas = createCanvas(image.widthPx, image.heightPx);
  if (!drawsLikeBrowserCanvas(canvas)) throw new TypeError("this canvas has no 2d context");
  const chart = drawnOn(canvas, image);
  const bytes = image.format === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg", 92);
  chart.destroy();
  return bytes;
}

function drawnOn(canvas: HTMLCanvasElement, { spec, context, pixelRatio }: ServerImage): { destroy(): void } {
  const onPaper: ChartContext = { ...context, animate: false, background: "paper" };
  const fixed = { responsive: false, devicePixelRatio: pixelRatio };
  if (spec.kind === "sankey") {
    const flows = sankeyChart(spec, onPaper);
    return new Chart(canvas, { ...flows, options: { ...flows.options, ...fixed } });
  }
  const config = buildChart(spec, onPaper);
  return new Chart(canvas, { ...config, options: { ...config.options, ...fixed } });
}

/** Chart.js is typed for the browser's canvas but uses only what both canvases have. */
function drawsLikeBrowserCanvas<C extends object>(canvas: C): canvas is C & HTMLCanvasElement {
  return "getContext" in canvas;
}
