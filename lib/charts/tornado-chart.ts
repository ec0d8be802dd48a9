import type { AnnotationOptions } from "chartjs-plugin-annotation";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { barLabelPlugin, type BarLabel } from "./bar-label-plugin";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { rowsBySwing, type TornadoRow } from "./tornado-row";

export type TornadoData = {
  unit: DisplayUnit;
  baseline: number;
  lowLabel: string;
  highLabel: string;
  rows: readonly TornadoRow[];
};

const MAX_ROWS = 10;

/** What matters most: bars from the baseline to the result at each input's low (hollow) and high (filled) value. */
export function tornadoChart(data: TornadoData, context: ChartContext): DrawableChart {
  const rows = rowsBySwing(data.rows).slice(0, MAX_ROWS);
  const { palette, locale } = context;
  const bar = {
    type: "bar" as const,
    grouped: false,
    borderColor: palette.ink,
    borderWidth: 1,
    borderSkipped: false,
    barPercentage: 0.8,
    categoryPercentage: 0.9,
  };
  const baselineMark: AnnotationOptions = {
    type: "line",
    scaleID: "x",
    value: data.baseline,
    borderColor: palette.ink,
    borderWidth: 1,
  };
  const results = rows.flatMap((row) => [row.low.result, row.high.result]);
  const reach = [data.baseline, ...results];
  const pad = (Math.max(...reach) - Math.min(...reach)) * (context.compact ? 0.38 : 0.18); // room for the inputs at both ends
  const frame = chartFrame(context, {
    unit: data.unit,
    values: reach,
    range: { min: Math.min(...reach) - pad, max: Math.max(...reach) + pad },
    horizontal: true,
    named: true,
    wrappable: true,
    key: [
      { text: data.lowLabel, fill: palette.paper, stroke: palette.ink },
      { text: data.highLabel, fill: withAlpha(palette.muted, 0.75), stroke: palette.ink },
    ],
    annotations: [baselineMark],
    tooltipLines: (datasetIndex, index) => {
      const row = rows[index];
      if (row === undefined) return [];
      const end = datasetIndex === 0 ? row.low : row.high;
      return [`${end.input}  →  ${formatQuantity(end.result, data.unit, locale)}`];
    },
  });
  return {
    type: "bar",
    data: {
      labels: rows.map((row) => row.label),
      datasets: [
        {
          ...bar,
          label: data.lowLabel,
          data: rows.map((row): [number, number] => [data.baseline, row.low.result]),
          backgroundColor: palette.paper,
        },
        {
          ...bar,
          label: data.highLabel,
          data: rows.map((row): [number, number] => [data.baseline, row.high.result]),
          backgroundColor: withAlpha(palette.muted, 0.75),
        },
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      barLabelPlugin(
        rows.flatMap((row, index): BarLabel[] =>
          [row.low, row.high].map((end, datasetIndex) => ({
            datasetIndex,
            index,
            text: end.input,
            colour: palette.muted,
            side: sideOf(
              end.result - data.baseline,
              (end === row.low ? row.high : row.low).result - data.baseline,
            ),
          })),
        ),
        context.fontFamily,
      ),
    ],
  };
}

/** An end that is the baseline itself stands opposite the other, or both inputs would be written on one place. */
function sideOf(swing: number, otherSwing: number): BarLabel["side"] {
  return swing < 0 || (swing === 0 && otherSwing > 0) ? "start" : "end";
}
