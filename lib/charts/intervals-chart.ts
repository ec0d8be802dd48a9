import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame } from "./chart-frame";
import { intervalValues } from "./intervals-range";
import { withAlpha } from "./chart-palette";
import { rowNotePlugin } from "./row-note-plugin";

export type IntervalsData = {
  unit: DisplayUnit;
  valueLabel: string;
  lowLabel: string;
  highLabel: string;
  /** Shared by panels that are compared. */
  range?: AxisRange | undefined;
  /** In the order they stand. A value without bounds is a dot alone. */
  rows: readonly { label: string; value: number; low: number | null; high: number | null; note?: string }[];
};

const NOTE_ROOM_PX = 58;
const MAX_WRAPPED = 14;
const DOT_PX = 4;

/** A dot for each estimate on a band for what it may as well be, held against zero; names down the side. */
export function intervalsChart(data: IntervalsData, context: ChartContext): DrawableChart {
  const { palette, locale } = context;
  const hasNotes = data.rows.some(({ note }) => note !== undefined);
  const write = (value: number) => formatQuantity(value, data.unit, locale, { sign: "always" });
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [0, ...intervalValues(data)],
    range: data.range,
    horizontal: true,
    headLabel: data.valueLabel,
    named: true,
    wrappable: data.rows.length <= MAX_WRAPPED,
    rightRoomPx: hasNotes ? NOTE_ROOM_PX : 8,
    annotations: data.rows.map(({ value }, index) => ({
      type: "point" as const,
      xValue: value,
      yValue: index,
      radius: DOT_PX,
      backgroundColor: palette.ink,
      borderWidth: 0,
    })),
    tooltipLines: (_, index) => {
      const row = data.rows[index];
      if (row === undefined) return [];
      const bounds =
        row.low === null || row.high === null
          ? []
          : [`${data.lowLabel}  ${write(row.low)}`, `${data.highLabel}  ${write(row.high)}`];
      return [`${data.valueLabel}  ${write(row.value)}`, ...bounds];
    },
  });
  return {
    type: "bar",
    data: {
      labels: data.rows.map(({ label }) => label),
      datasets: [
        {
          label: data.valueLabel,
          data: data.rows.map(({ value, low, high }): [number, number] => [low ?? value, high ?? value]),
          backgroundColor: withAlpha(palette.muted, 0.35),
          barPercentage: 0.45,
          categoryPercentage: 0.9,
        },
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      ...(hasNotes
        ? [
            rowNotePlugin(
              data.rows.map(({ note }) => note ?? ""),
              palette.muted,
              context.fontFamily,
              0,
            ),
          ]
        : []),
    ],
  };
}
