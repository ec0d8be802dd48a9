import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatRange } from "@/lib/format/format-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { directLabelPlugin, directLabelRoomPx } from "./direct-label-plugin";

export type PriceHistoryData = {
  unit: DisplayUnit;
  periods: readonly string[];
  lowLabel: string;
  highLabel: string;
  /** At most four, in one currency. Low and high are null where a period is one published price. */
  zones: readonly {
    label: string;
    means: readonly (number | null)[];
    lows: readonly (number | null)[];
    highs: readonly (number | null)[];
  }[];
};

/** Dashes tell zones apart without hue. */
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 2], [9, 3, 2, 3]];

/** Mean of each period as a line, its lowest and highest price as a bar behind: no spike and no negative price is averaged away. */
export function priceHistoryChart(data: PriceHistoryData, context: ChartContext): DrawableChart {
  const { palette } = context;
  const rangeCount = data.zones.length;
  const colourOf = (index: number) => (index === 0 ? palette.ink : palette.muted);
  const labels = data.zones.map(({ label }, index) => ({
    datasetIndex: rangeCount + index,
    text: label,
    colour: colourOf(index),
  }));
  const frame = chartFrame(context, {
    unit: data.unit,
    values: data.zones.flatMap(({ means, lows, highs }) => [...means, ...lows, ...highs]),
    rightRoomPx: directLabelRoomPx(labels),
    tooltipLines: (datasetIndex, index) => {
      const zone = data.zones[datasetIndex - rangeCount];
      const mean = zone?.means[index] ?? null;
      if (zone === undefined || mean === null) return [];
      const low = zone.lows[index] ?? null;
      const high = zone.highs[index] ?? null;
      const interval = low === null || high === null ? null : { low, high };
      return [`${zone.label}  ${formatRange(mean, interval, data.unit, context.locale)}`];
    },
  });
  return {
    type: "line",
    data: {
      labels: [...data.periods],
      datasets: [
        ...data.zones.map((zone, index) => ({
          type: "bar" as const,
          label: `${zone.label} ${data.lowLabel}–${data.highLabel}`,
          data: zone.lows.map((low, period): [number, number] | null => {
            const high = zone.highs[period] ?? null;
            return low === null || high === null ? null : [low, high];
          }),
          order: 1,
          grouped: false,
          backgroundColor: withAlpha(colourOf(index), 0.28),
          barPercentage: 1,
          categoryPercentage: 1,
        })),
        ...data.zones.map((zone, index) => ({
          type: "line" as const,
          label: zone.label,
          data: [...zone.means],
          order: 0,
          borderColor: colourOf(index),
          backgroundColor: colourOf(index),
          borderWidth: index === 0 ? 2 : 1.5,
          borderDash: [...(DASHES[index] ?? [])],
          pointRadius: zone.means.map((mean, period) =>
            isAlone(zone.means, period) && mean !== null ? 3 : 0,
          ),
          pointHoverRadius: 4,
        })),
      ],
    },
    options: frame.options,
    plugins: [...frame.plugins, directLabelPlugin(labels, context.fontFamily)],
  };
}

/** A value without neighbours makes no line. */
function isAlone(values: readonly (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}
