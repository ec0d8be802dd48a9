import type { DisplayUnit } from "@/lib/format/display-unit";
import type { AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, shadedSpan, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { directLabelPlugin, directLabelRoomPx } from "./direct-label-plugin";

export type StepLinesData = {
  unit: DisplayUnit;
  periods: readonly string[];
  lines: readonly { label: string; emphasised: boolean; values: readonly (number | null)[] }[]; // at most seven
  binding: readonly { fromIndex: number; toIndex: number; label: string }[]; // who limits growth, period by period
  range?: AxisRange | undefined;
};

/** Dashes that tell grey lines apart without hue. */
const DASHES: readonly (readonly number[])[] = [[], [8, 3], [2, 3], [8, 3, 2, 3], [12, 4], [4, 4]];

const LABEL_SHARE_PER_CHARACTER = 0.013; // of the plot's width, at 11 px on 560 px

/** A name wider than its ground would run into the next. The table names every period. */
function fitsSpan(span: { fromIndex: number; toIndex: number; label: string }, periodCount: number): boolean {
  const share = (span.toIndex - span.fromIndex + 1) / periodCount;
  return share >= span.label.length * LABEL_SHARE_PER_CHARACTER;
}

/** Capacities by period as steps, the live one (the least) heavy in ink; the ground names what binds. */
export function stepLinesChart(data: StepLinesData, context: ChartContext): DrawableChart {
  const labels = data.lines.map((line, datasetIndex) => ({
    datasetIndex,
    text: line.label,
    colour: line.emphasised ? context.palette.ink : context.palette.muted,
  }));
  let dashed = 0;
  const frame = chartFrame(context, {
    unit: data.unit,
    values: data.lines.flatMap((line) => [...line.values]),
    range: data.range,
    rightRoomPx: directLabelRoomPx(labels),
    annotations: data.binding.map((span, index) =>
      shadedSpan(
        Math.max(0, span.fromIndex - 0.5),
        Math.min(data.periods.length - 1, span.toIndex + 0.5),
        withAlpha(context.palette.muted, index % 2 === 0 ? 0.13 : 0.05),
        fitsSpan(span, data.periods.length) ? span.label : "",
        context,
      ),
    ),
    tooltipLines: (datasetIndex, index) => {
      const line = data.lines[datasetIndex];
      return line === undefined ? [] : tooltipLine(line.label, line.values[index], data.unit, context);
    },
  });
  return {
    type: "line",
    data: {
      labels: [...data.periods],
      datasets: data.lines.map((line) => ({
        type: "line",
        label: line.label,
        data: [...line.values],
        stepped: "middle",
        borderColor: line.emphasised ? context.palette.ink : context.palette.muted,
        backgroundColor: context.palette.ink,
        borderWidth: line.emphasised ? 3 : 1.25,
        borderDash: line.emphasised ? [] : [...(DASHES[dashed++ % DASHES.length] ?? [])],
        order: line.emphasised ? 0 : 1,
        pointRadius: 0,
        pointHoverRadius: 4,
      })),
    },
    options: frame.options,
    plugins: [...frame.plugins, directLabelPlugin(labels, context.fontFamily)],
  };
}
