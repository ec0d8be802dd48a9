import type { ChartType } from "chart.js";
import { buildChart } from "@/lib/charts/build-chart";
import type { ChartContext } from "@/lib/charts/chart-context";
import { Chart } from "@/lib/charts/chart-registry";
import type { ChartSpec } from "@/lib/charts/chart-spec";

export type DrawnChart = {
  /** Shows the tooltip of a datum, or hides it. */
  point: (target: { seriesLabel: string; row: number } | null) => void;
  destroy: () => void;
};

/** Draws a chart on a canvas. This module pulls in Chart.js: import it lazily. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, context: ChartContext): DrawnChart {
  return drawnChart(new Chart(canvas, buildChart(spec, context)));
}

/** The keyboard's hold on a chart of any type. */
export function drawnChart<Type extends ChartType, Datum, Label>(
  chart: Chart<Type, Datum, Label>,
): DrawnChart {
  return {
    point(target) {
      const datasetIndex = chart.data.datasets.findIndex((dataset) => dataset.label === target?.seriesLabel);
      const element = target === null ? undefined : chart.getDatasetMeta(datasetIndex).data[target.row];
      const active = target === null || element === undefined ? [] : [{ datasetIndex, index: target.row }];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
      chart.update("none");
    },
    destroy: () => chart.destroy(),
  };
}
