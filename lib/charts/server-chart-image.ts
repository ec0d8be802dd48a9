import { createCanvas } from "@napi-rs/canvas";
import { buildChart } from "./build-chart";
import type { ChartContext } from "./chart-context";
import { Chart } from "./chart-registry";
import type { ChartSpec } from "./chart-spec";

type ServerImage = {
  spec: ChartSpec;
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
  const config = buildChart(image.spec, { ...image.context, animate: false, background: "paper" });
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: image.pixelRatio },
  });
  const bytes = image.format === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg", 92);
  chart.destroy();
  return bytes;
}

/** Chart.js is typed for the browser's canvas but uses only what both canvases have. */
function drawsLikeBrowserCanvas<C extends object>(canvas: C): canvas is C & HTMLCanvasElement {
  return "getContext" in canvas;
}
