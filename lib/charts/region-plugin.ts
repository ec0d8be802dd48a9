import type { Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";
import { withAlpha } from "./chart-palette";
import type { CurveRegions } from "./curves-chart";
import type { KeyEntry } from "./plot-head-plugin";

export type RegionStyle = { cell: number | null; fill: string | null; hatched: boolean; key: KeyEntry };

const HATCH_STEP_PX = 7;
const MID_GREY_ALPHA = 0.2;
const LIGHT_GREY_ALPHA = 0.09;

/** Of each class that occurs: the largest stays paper, the next are light grey, hatched, mid grey; no class is cross-hatched grey. */
export function regionStyles(regions: CurveRegions, { palette }: ChartContext): RegionStyle[] {
  const count = (cell: number | null) => regions.cells.filter((each) => each === cell).length;
  const present = regions.classes
    .map((label, cell) => ({ label, cell, count: count(cell) }))
    .filter((each) => each.count > 0)
    .toSorted((a, b) => b.count - a.count);
  const looks = [
    { fill: null, hatched: false },
    { fill: withAlpha(palette.ink, LIGHT_GREY_ALPHA), hatched: false },
    { fill: null, hatched: true },
    { fill: withAlpha(palette.ink, MID_GREY_ALPHA), hatched: false },
  ];
  const styled = present.map(({ label, cell }, index) => {
    const { fill = null, hatched = false } = looks[index % looks.length] ?? {};
    return regionStyle(label, cell, fill, hatched);
  });
  if (count(null) === 0) return styled;
  return [...styled, regionStyle(regions.refusedLabel, null, withAlpha(palette.ink, MID_GREY_ALPHA), true)];

  function regionStyle(
    label: string,
    cell: number | null,
    fill: string | null,
    hatched: boolean,
  ): RegionStyle {
    const key = {
      text: label,
      fill: fill ?? palette.paper,
      stroke: palette.muted,
      shape: hatched ? ("hatched" as const) : ("square" as const),
    };
    return { cell, fill, hatched, key };
  }
}

/** Grey grounds of the classes behind the curves, a hairline where two meet. */
export function regionPlugin(
  regions: CurveRegions,
  styles: readonly RegionStyle[],
  { palette }: ChartContext,
): Plugin {
  return {
    id: "regions",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const columns = spansOf(regions.xValues, (value) => x.getPixelForValue(value));
      const rows = spansOf(regions.yValues, (value) => y.getPixelForValue(value));
      ctx.save();
      ctx.beginPath();
      ctx.rect(
        chartArea.left,
        chartArea.top,
        chartArea.right - chartArea.left,
        chartArea.bottom - chartArea.top,
      );
      ctx.clip();
      for (const { cell, fill, hatched } of styles) {
        ctx.save();
        ctx.beginPath();
        traceCells(ctx, regions, cell, columns, rows);
        if (fill !== null) {
          ctx.fillStyle = fill;
          ctx.fill();
        }
        if (hatched) {
          ctx.clip();
          hatch(ctx, chartArea, withAlpha(palette.ink, 0.22));
        }
        ctx.restore();
      }
      ctx.strokeStyle = withAlpha(palette.ink, 0.3);
      ctx.lineWidth = 1;
      ctx.beginPath();
      traceBorders(ctx, regions, columns, rows);
      ctx.stroke();
      ctx.restore();
    },
  };
}

type Span = { start: number; end: number };

/** Each value's share of the axis: half-way to its neighbours, on whole pixels so that neighbours meet. */
function spansOf(values: readonly number[], pixelOf: (value: number) => number): Span[] {
  const pixels = values.map(pixelOf);
  return pixels.map((pixel, index) => {
    const [before, after] = [pixels[index - 1] ?? pixel, pixels[index + 1] ?? pixel];
    return { start: Math.round((before + pixel) / 2), end: Math.round((pixel + after) / 2) };
  });
}

function traceCells(
  ctx: CanvasRenderingContext2D,
  regions: CurveRegions,
  cell: number | null,
  columns: readonly Span[],
  rows: readonly Span[],
): void {
  rows.forEach((row, rowIndex) => {
    let from: number | null = null;
    for (let column = 0; column <= columns.length; column++) {
      const isInside =
        column < columns.length && (regions.cells[rowIndex * columns.length + column] ?? null) === cell;
      if (isInside && from === null) from = column;
      if (isInside || from === null) continue;
      const [left, right] = [columns[from]?.start ?? 0, columns[column - 1]?.end ?? 0];
      ctx.rect(left, row.start, right - left, row.end - row.start);
      from = null;
    }
  });
}

function traceBorders(
  ctx: CanvasRenderingContext2D,
  { cells }: CurveRegions,
  columns: readonly Span[],
  rows: readonly Span[],
): void {
  const at = (column: number, row: number) => cells[row * columns.length + column] ?? null;
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      if (columnIndex + 1 < columns.length && at(columnIndex, rowIndex) !== at(columnIndex + 1, rowIndex)) {
        ctx.moveTo(column.end + 0.5, row.start);
        ctx.lineTo(column.end + 0.5, row.end);
      }
      if (rowIndex + 1 < rows.length && at(columnIndex, rowIndex) !== at(columnIndex, rowIndex + 1)) {
        ctx.moveTo(column.start, row.end + 0.5);
        ctx.lineTo(column.end, row.end + 0.5);
      }
    });
  });
}

function hatch(
  ctx: CanvasRenderingContext2D,
  area: { left: number; right: number; top: number; bottom: number },
  colour: string,
): void {
  const height = area.bottom - area.top;
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  for (let x = area.left - height; x < area.right; x += HATCH_STEP_PX) {
    ctx.moveTo(x, area.bottom);
    ctx.lineTo(x + height, area.top);
  }
  ctx.stroke();
}
