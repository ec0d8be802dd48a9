import type { ChartContext } from "@/lib/charts/chart-context";
import { sankeyChart } from "@/lib/charts/sankey/sankey-chart";
import { Chart } from "@/lib/charts/sankey/sankey-registry";
import type { SankeySpec } from "@/lib/charts/sankey/sankey-spec";
import { drawnChart, type DrawnChart } from "./draw-chart";

/** Import this module lazily, and only for a flow chart. */
export function drawSankey(canvas: HTMLCanvasElement, spec: SankeySpec, context: ChartContext): DrawnChart {
  return drawnChart(new Chart(canvas, sankeyChart(spec, context)));
}
