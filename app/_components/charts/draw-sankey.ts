import type { ChartContext } from "@/lib/charts/chart-context";
import { sankeyChart } from "@/lib/charts/sankey/sankey-chart";
import { Chart } from "@/lib/charts/sankey/sankey-registry";
import type { SankeySpec } from "@/lib/charts/sankey/sankey-spec";
import { drawnChart, type DrawnChart } from "./draw-chart";

const IMAGE_PIXEL_RATIO = 2;

/** Import this module lazily, and only for a flow chart. `image`: the canvas keeps its size, at twice the pixels. */
export function drawSankey(
  canvas: HTMLCanvasElement,
  spec: SankeySpec,
  context: ChartContext,
  use: "page" | "image",
): DrawnChart {
  const config = sankeyChart(spec, context);
  const fixed = use === "image" ? { responsive: false, devicePixelRatio: IMAGE_PIXEL_RATIO } : {};
  return drawnChart(new Chart(canvas, { ...config, options: { ...config.options, ...fixed } }));
}
