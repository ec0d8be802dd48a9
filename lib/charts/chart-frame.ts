import type { Chart, Plugin, Scale } from "chart.js";
import type { AnnotationOptions } from "chartjs-plugin-annotation";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { seriesFormatter } from "@/lib/format/format-series";
import { sharedAxisRange, type AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { paperPlugin } from "./paper-plugin";
import { plotHeadPlugin, plotHeadRoomPx, type KeyEntry } from "./plot-head-plugin";
import { wrappedName } from "./wrapped-name";

type FrameOptions = {
  unit: DisplayUnit;
  values: readonly (number | null)[]; // every number on the value axis: they choose its scale
  range?: AxisRange | undefined; // shared by panels that are compared
  horizontal?: boolean;
  dense?: boolean; // so many categories that their names must be small
  named?: boolean; // categories are names, none may be left out
  wrappable?: boolean; // so few names that on a phone each may take two lines
  stacked?: boolean;
  rightRoomPx?: number;
  headLabel?: string; // names the value axis; its unit alone where left out
  key?: readonly KeyEntry[]; // names bars; lines carry their names at their ends
  annotations?: AnnotationOptions[];
  tooltipLines: (datasetIndex: number, index: number) => string[]; // empty: the dataset is scenery
  tooltipTitle?: (index: number) => string;
};

type ChartFrame = { options: NonNullable<DrawableChart["options"]>; plugins: Plugin[] };

const DENSE_FONT_PX = 11;

/** Axes, tooltip, annotations and the line above the plot in the house style. Fresh objects per call. */
export function chartFrame(context: ChartContext, frame: FrameOptions): ChartFrame {
  const { palette, locale } = context;
  const font = { family: context.fontFamily, size: context.compact ? 11 : 12 };
  const range = frame.range ?? axisRangeOf(frame.values);
  const axis = seriesFormatter([range.min, range.max], frame.unit, locale, { significantDigits: 2 });
  const valueScale = {
    stacked: frame.stacked ?? false,
    min: range.min,
    max: range.max,
    border: { display: false },
    grid: {
      color: (tick: { tick: { value: number } }) => (tick.tick.value === 0 ? palette.muted : palette.rule),
      drawTicks: false,
    },
    ticks: {
      color: palette.muted,
      font,
      padding: 6,
      includeBounds: false, // an end between two steps would be written as the rounded figure it is not
      maxTicksLimit: 6,
      callback: (value: string | number) => axis.format(Number(value)),
    },
  };
  const categoryScale = {
    stacked: frame.stacked ?? false,
    border: { color: palette.muted },
    grid: { display: false },
    ticks: {
      color: frame.horizontal ? palette.ink : palette.muted,
      font: frame.dense ? { ...font, size: DENSE_FONT_PX } : font,
      padding: frame.horizontal ? 3 : 7, // clear of the lowest value's label
      maxRotation: 0,
      autoSkip: !(frame.named ?? false),
      autoSkipPadding: 12,
      crossAlign: frame.horizontal ? ("far" as const) : ("center" as const),
      ...(context.compact && frame.wrappable === true ? { callback: wrapTick } : {}),
    },
  };
  const head = { unitLabel: frame.headLabel ?? axis.label, key: frame.key ?? [] };
  const options: ChartFrame["options"] = {
    responsive: true,
    maintainAspectRatio: false,
    animation: context.animate ? { duration: 240 } : false,
    indexAxis: frame.horizontal ? "y" : "x",
    normalized: true,
    interaction: { mode: "index", axis: frame.horizontal ? "y" : "x", intersect: false },
    layout: {
      padding: ({ chart }: { chart: Chart }) => ({
        right: frame.rightRoomPx ?? 8,
        top: plotHeadRoomPx(chart, head, context),
      }),
    },
    scales: frame.horizontal ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
    plugins: {
      legend: { display: false },
      annotation: { annotations: frame.annotations ?? [], clip: false },
      tooltip: {
        ...tooltipStyle(context),
        filter: (item) => frame.tooltipLines(item.datasetIndex, item.dataIndex).length > 0,
        callbacks: {
          label: (item) => frame.tooltipLines(item.datasetIndex, item.dataIndex),
          ...(frame.tooltipTitle === undefined
            ? {}
            : { title: (items) => frame.tooltipTitle?.(items[0]?.dataIndex ?? 0) ?? "" }),
        },
      },
    },
  };
  return {
    options,
    plugins: [
      ...(context.background === "paper" ? [paperPlugin(palette.paper)] : []),
      plotHeadPlugin(head, context),
    ],
  };
}

function wrapTick(this: Scale, value: string | number): string[] {
  return wrappedName(this.getLabelForValue(Number(value)));
}

/** A tooltip as a slip of paper with an ink edge. */
export function tooltipStyle({ palette, fontFamily }: ChartContext) {
  return {
    backgroundColor: palette.paper,
    borderColor: palette.ink,
    borderWidth: 1,
    cornerRadius: 0,
    caretSize: 0,
    caretPadding: 12,
    padding: 10,
    displayColors: false,
    titleColor: palette.ink,
    bodyColor: palette.ink,
    titleFont: { family: fontFamily, size: 12, weight: 600 as const },
    bodyFont: { family: fontFamily, size: 12 },
  };
}

/** "Bull  $1.2T"; nothing for a missing value. */
export function tooltipLine(
  label: string,
  value: number | null | undefined,
  unit: DisplayUnit,
  context: ChartContext,
): string[] {
  if (value === null || value === undefined) return [];
  return [`${label}  ${formatQuantity(value, unit, context.locale)}`];
}

/** A vertical hairline at a category, named at the top: today, an event. */
export function verticalMark(index: number, text: string, context: ChartContext): AnnotationOptions {
  return {
    type: "line",
    scaleID: "x",
    value: index,
    borderColor: context.palette.ink,
    borderWidth: 1,
    borderDash: [2, 3],
    label: markLabel(text, context, { position: "start", yAdjust: -2 }),
  };
}

/** A horizontal reference with its name: hurdle, break-even, a historical analogue. */
export function horizontalMark(
  value: number,
  text: string,
  context: ChartContext,
  side?: "start" | "end",
): AnnotationOptions {
  return {
    type: "line",
    scaleID: "y",
    value,
    borderColor: context.palette.ink,
    borderWidth: 1,
    label: markLabel(text, context, { position: side ?? "start", yAdjust: -9 }),
  };
}

/** Faint ground from one category to another: "assumed from here", or who binds. */
export function shadedSpan(
  fromIndex: number,
  toIndex: number,
  colour: string,
  text: string,
  context: ChartContext,
): AnnotationOptions {
  return {
    type: "box",
    xMin: fromIndex,
    xMax: toIndex,
    backgroundColor: colour,
    borderWidth: 0,
    drawTime: "beforeDatasetsDraw",
    label: {
      display: text !== "",
      content: text,
      color: context.palette.muted,
      font: { family: context.fontFamily, size: 11, weight: 500 },
      position: { x: "center", y: "start" },
      padding: 3,
    },
  };
}

function markLabel(
  text: string,
  context: ChartContext,
  place: { position: "start" | "end"; yAdjust: number },
) {
  return {
    display: text !== "",
    content: text,
    color: context.palette.ink,
    backgroundColor: context.palette.paper,
    borderRadius: 0,
    padding: 2,
    font: { family: context.fontFamily, size: 11, weight: 500 as const },
    ...place,
  };
}

function axisRangeOf(values: readonly (number | null)[]): AxisRange {
  return sharedAxisRange(values) ?? { min: 0, max: 1 };
}
