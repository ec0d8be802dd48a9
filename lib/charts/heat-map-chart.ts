import type { Plugin } from "chart.js";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { seriesFormatter } from "@/lib/format/format-series";
import { barBoxes, type BarBox } from "./bar-box";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { hatchPlugin } from "./hatch-plugin";

export type HeatMapData = {
  unit: DisplayUnit;
  columnLabel: string; // what the columns are, in the table's first head
  columns: readonly string[];
  /** From top to bottom; a value per column, null where there is none. */
  rows: readonly { label: string; values: readonly (number | null)[] }[];
  /** Where the reader stands. */
  marked?: { row: number; column: number; label: string } | undefined;
  /** Values above it are hatched. */
  hatchedAbove?: { value: number; label: string } | undefined;
};

const DARKEST_ALPHA = 0.34; // of ink over paper: text on it keeps more than 4.5:1
const MARK_PX = 2;

/** A shade for each pair of two inputs, its value written in it. Steps in the logarithm where every value is above zero. */
export function heatMapChart(data: HeatMapData, context: ChartContext): DrawableChart {
  const { palette, locale } = context;
  const values = data.rows.flatMap((row) => row.values);
  const shade = shadeOf(values);
  const smallest = Math.min(...values.flatMap((value) => (value === null ? [] : [Math.abs(value)])));
  const formatter = seriesFormatter([smallest], data.unit, locale, { significantDigits: 2 });
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [0, data.rows.length],
    headLabel: formatter.label,
    named: true,
    key: [
      ...(data.marked === undefined
        ? []
        : [{ text: data.marked.label, fill: palette.paper, stroke: palette.ink }]),
      ...(data.hatchedAbove === undefined
        ? []
        : [
            {
              text: data.hatchedAbove.label,
              fill: palette.paper,
              stroke: palette.muted,
              shape: "hatched" as const,
            },
          ]),
    ],
    tooltipTitle: (index) => data.columns[index] ?? "",
    tooltipLines: (datasetIndex, index) => {
      const row = data.rows[datasetIndex];
      return row === undefined ? [] : tooltipLine(row.label, row.values[index], data.unit, context);
    },
  });
  const ticks = data.rows.map((_, row) => ({ value: row + 0.5 }));
  return {
    type: "bar",
    data: {
      labels: [...data.columns],
      datasets: data.rows.map((row, index) => ({
        type: "bar" as const,
        label: row.label,
        data: row.values.map((value): [number, number] | null =>
          value === null ? null : [index, index + 1],
        ),
        backgroundColor: row.values.map((value) => withAlpha(palette.ink, shade(value))),
        grouped: false,
        borderWidth: 0,
        barPercentage: 1,
        categoryPercentage: 1,
      })),
    },
    options: {
      ...frame.options,
      interaction: { mode: "nearest", intersect: true },
      scales: {
        x: { ...frame.options.scales?.["x"], position: "top", border: { display: false } },
        y: {
          type: "linear",
          min: 0,
          max: data.rows.length,
          reverse: true,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = ticks;
          },
          ticks: {
            color: palette.muted,
            font: { family: context.fontFamily, size: context.compact ? 11 : 12 },
            autoSkip: false,
            callback: (value) => data.rows[Math.floor(Number(value))]?.label ?? "",
          },
        },
      },
    },
    plugins: [
      ...frame.plugins,
      ...(data.hatchedAbove === undefined
        ? []
        : [hatchPlugin(hatchedCells(data, data.hatchedAbove.value, context))]),
      cellPlugin(data, (value) => formatter.format(value), context),
    ],
  };
}

/** Alpha of a value's shade: 0 for the smallest, the darkest for the largest. */
function shadeOf(values: readonly (number | null)[]): (value: number | null) => number {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (!(high > low)) return () => 0;
  const place = (value: number) =>
    low > 0 ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return (value) => (value === null ? 0 : DARKEST_ALPHA * place(value));
}

function hatchedCells(data: HeatMapData, above: number, { palette }: ChartContext) {
  return {
    colour: withAlpha(palette.ink, 0.28),
    bars: data.rows.map((row, datasetIndex) => ({
      datasetIndex,
      indices: row.values.flatMap((value, column) => (value !== null && value > above ? [column] : [])),
    })),
  };
}

/** The value in each cell, and a frame around the marked one. */
function cellPlugin(
  { rows, marked }: HeatMapData,
  write: (value: number) => string,
  { palette, fontFamily, compact }: ChartContext,
): Plugin {
  return {
    id: "heatMapCells",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      rows.forEach((row, rowIndex) => {
        const boxes = barBoxes(chart, rowIndex);
        row.values.forEach((value, column) => {
          const box = boxes[column];
          if (value === null || !box) return;
          const isMarked = marked?.row === rowIndex && marked.column === column;
          ctx.font = `${isMarked ? 700 : 500} ${compact ? 11 : 12}px ${fontFamily}`;
          ctx.fillStyle = palette.ink;
          ctx.fillText(write(value), (box.left + box.right) / 2, (box.top + box.bottom) / 2);
          if (isMarked) frameCell(ctx, box, palette.ink);
        });
      });
      ctx.restore();
    },
  };
}

function frameCell(ctx: CanvasRenderingContext2D, box: BarBox, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = MARK_PX;
  const half = MARK_PX / 2;
  ctx.strokeRect(
    box.left + half,
    box.top + half,
    box.right - box.left - MARK_PX,
    box.bottom - box.top - MARK_PX,
  );
}
