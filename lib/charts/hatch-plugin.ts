import type { Chart, Plugin } from "chart.js";
import { barBoxes } from "./bar-box";

const HATCH_STEP_PX = 7;

type Area = { upperDatasetIndex: number; lowerDatasetIndex: number };
type HatchOptions = {
  colour: string;
  areas?: readonly Area[];
  bars?: readonly { datasetIndex: number; indices?: readonly number[] }[];
};

/** Diagonal lines over areas or bars: the cue that tells a bear area from a bull one without colour. */
export function hatchPlugin({ colour, areas = [], bars = [] }: HatchOptions): Plugin {
  return {
    id: "hatch",
    beforeDatasetsDraw(chart) {
      for (const area of areas) hatchInside(chart, colour, () => traceArea(chart, area));
    },
    afterDatasetsDraw(chart) {
      for (const bar of bars)
        hatchInside(chart, colour, () => traceBars(chart, bar.datasetIndex, bar.indices));
    },
  };
}

function hatchInside(chart: Chart, colour: string, trace: () => void): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.beginPath();
  trace();
  ctx.clip();
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  const height = chartArea.bottom - chartArea.top;
  for (let x = chartArea.left - height; x < chartArea.right; x += HATCH_STEP_PX) {
    ctx.moveTo(x, chartArea.bottom);
    ctx.lineTo(x + height, chartArea.top);
  }
  ctx.stroke();
  ctx.restore();
}

function traceArea(chart: Chart, { upperDatasetIndex, lowerDatasetIndex }: Area): void {
  const upper = visiblePoints(chart, upperDatasetIndex);
  const lower = visiblePoints(chart, lowerDatasetIndex).toReversed();
  [...upper, ...lower].forEach((point, index) => {
    if (index === 0) chart.ctx.moveTo(point.x, point.y);
    else chart.ctx.lineTo(point.x, point.y);
  });
  chart.ctx.closePath();
}

function visiblePoints(chart: Chart, datasetIndex: number): { x: number; y: number }[] {
  const values = chart.data.datasets[datasetIndex]?.data ?? [];
  return chart
    .getDatasetMeta(datasetIndex)
    .data.filter((_, index) => values[index] !== null && values[index] !== undefined) // a gap keeps a stale place
    .map((element) => ({ x: element.x, y: element.y }));
}

function traceBars(chart: Chart, datasetIndex: number, indices: readonly number[] | undefined): void {
  barBoxes(chart, datasetIndex).forEach((box, index) => {
    if (box === null || (indices !== undefined && !indices.includes(index))) return;
    chart.ctx.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}
