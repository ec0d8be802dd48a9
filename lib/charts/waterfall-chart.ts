import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { seriesFormatter } from "@/lib/format/format-series";
import type { AxisRange } from "./axis-range";
import { barLabelPlugin } from "./bar-label-plugin";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame } from "./chart-frame";
import { scenarioStyle, withAlpha, type ChartPalette, type Scenario } from "./chart-palette";
import { connectorPlugin } from "./connector-plugin";
import { hatchPlugin } from "./hatch-plugin";

export type WaterfallItem = {
  label: string;
  // A total stands on zero and must equal the running sum, except the first, which sets it. A subtotal spans the changes
  // since the one before it and leaves the running sum as it is.
  kind: "change" | "subtotal" | "total";
  value: number;
  scenario?: Scenario | undefined; // a bridge begins and ends in a scenario
  standardError?: number | undefined; // of an estimated change, for the table
};

export type WaterfallData = {
  unit: DisplayUnit;
  valueLabel: string;
  items: readonly WaterfallItem[];
  range?: AxisRange | undefined;
  orientation?: "standing" | "lying" | undefined; // narrow charts always lie down: names need the room
};

const MAX_WRAPPED = 14; // lying bars too narrow for two lines of a name beyond
const MAX_STANDING = 7; // more names than this do not fit side by side in half a page

/** [start, end] of each bar. A change starts where the running total stands. */
export function waterfallSpans(items: readonly WaterfallItem[]): [number, number][] {
  let running = 0;
  let groupStart = 0;
  return items.map(({ kind, value }) => {
    const start = kind === "total" ? 0 : kind === "subtotal" ? groupStart : running;
    if (kind === "total") running = value;
    if (kind === "change") running += value;
    if (kind !== "change") groupStart = running;
    return [start, running];
  });
}

/** Floating bars from subtotal to subtotal, joined by connector lines, each with its value. */
export function waterfallChart(data: WaterfallData, context: ChartContext): DrawableChart {
  const horizontal =
    context.compact ||
    (data.orientation ?? (data.items.length > MAX_STANDING ? "lying" : "standing")) === "lying";
  const spans = waterfallSpans(data.items);
  const values = seriesFormatter(
    data.items.map((item) => item.value),
    data.unit,
    context.locale,
  );
  const signed = (item: WaterfallItem) =>
    item.kind === "change" && item.value > 0 && data.items[0]?.kind === "total"
      ? `+${values.format(item.value)}`
      : values.format(item.value);
  const frame = chartFrame(context, {
    unit: data.unit,
    values: spans.flat(),
    range: data.range,
    horizontal,
    named: true,
    wrappable: horizontal && data.items.length <= MAX_WRAPPED,
    rightRoomPx: horizontal ? 52 : 8,
    tooltipLines: (_, index) => {
      const item = data.items[index];
      return item === undefined ? [] : [formatQuantity(item.value, data.unit, context.locale)];
    },
  });
  return {
    type: "bar",
    data: {
      labels: data.items.map((item) => item.label),
      datasets: [
        {
          type: "bar",
          label: data.valueLabel,
          data: spans,
          backgroundColor: data.items.map((item) => fillOf(item, context.palette)),
          borderColor: context.palette.ink,
          borderWidth: 0,
          borderSkipped: false,
          barPercentage: 0.86,
          categoryPercentage: 0.86,
          minBarLength: 1,
        },
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      connectorPlugin(
        spans.slice(0, -1).map(([, end], fromIndex) => ({ fromIndex, level: end })),
        context.palette.muted,
      ),
      hatchPlugin({
        colour: withAlpha(context.palette.paper, 0.55),
        bars: [
          {
            datasetIndex: 0,
            indices: data.items.flatMap((item, index) => (item.scenario === "bear" ? [index] : [])),
          },
        ],
      }),
      barLabelPlugin(
        data.items.map((item, index) => ({
          datasetIndex: 0,
          index,
          text: signed(item),
          colour: context.palette.ink,
          side: "end" as const,
        })),
        context.fontFamily,
      ),
    ],
  };
}

/** Totals in ink, subtotals in grey, rises paler, falls palest: rising is not bad nor falling good, so neither has a hue. */
function fillOf(item: WaterfallItem, palette: ChartPalette): string {
  if (item.scenario !== undefined) return scenarioStyle(item.scenario, palette).line;
  if (item.kind === "total") return palette.ink;
  if (item.kind === "subtotal") return palette.muted;
  return item.value < 0 ? withAlpha(palette.muted, 0.25) : withAlpha(palette.muted, 0.5);
}
