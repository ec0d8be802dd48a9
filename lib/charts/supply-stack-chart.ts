import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { seriesFormatter } from "@/lib/format/format-series";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { stackStepsPlugin } from "./stack-steps-plugin";

export type SupplyStackData = {
  unit: DisplayUnit; // of height
  widthUnit: DisplayUnit;
  widthLabel: string;
  totalLabel: string;
  bounds: { lowLabel: string; highLabel: string };
  /** Of each step from the bottom: at most two. */
  parts: readonly { label: string; values: readonly number[] }[];
  /** From left to right, end to end. Bounds are of the total; null where none is published. */
  steps: readonly {
    label: string;
    shortLabel: string; // where the step is too narrow for its label
    from: number;
    to: number;
    low: number | null;
    high: number | null;
  }[];
};

/** Steps as wide as what each supplies and as high as what it costs, the cheapest first: a merit order. */
export function supplyStackChart(data: SupplyStackData, context: ChartContext): DrawableChart {
  const { palette, locale } = context;
  const totals = data.steps.map((_, step) =>
    data.parts.reduce((sum, part) => sum + (part.values[step] ?? 0), 0),
  );
  const [widthEnd = 1] = data.steps.map(({ to }) => to).slice(-1);
  const width = seriesFormatter([0, widthEnd], data.widthUnit, locale);
  const fills = data.parts.map((_, index) => withAlpha(palette.muted, index === 0 ? 0.45 : 0.12));
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [...totals, ...data.steps.map(({ high }) => high)],
    key: data.parts.map(({ label }, index) => ({
      text: label,
      fill: fills[index] ?? palette.paper,
      stroke: palette.ink,
      shape: index === 0 ? "square" : "hatched",
    })),
    tooltipTitle: (index) => data.steps[index]?.label ?? "",
    tooltipLines: (_, index) => {
      const step = data.steps[index];
      if (step === undefined) return [];
      return [
        ...tooltipLine(data.totalLabel, totals[index], data.unit, context),
        ...data.parts.flatMap(({ label, values }) => tooltipLine(label, values[index], data.unit, context)),
        `${data.widthLabel}  ${formatQuantity(step.to - step.from, data.widthUnit, locale)}`,
      ];
    },
  });
  return {
    type: "line",
    data: {
      labels: data.steps.map(({ label }) => label),
      datasets: [
        {
          type: "line",
          label: data.totalLabel,
          data: data.steps.map(({ from, to }, index) => ({
            x: (from + to) / 2,
            y: totals[index] ?? Number.NaN,
          })),
          showLine: false,
          pointRadius: 0,
          pointHoverRadius: 5,
          pointHoverBackgroundColor: palette.ink,
        },
      ],
    },
    options: {
      ...frame.options,
      interaction: { mode: "nearest", axis: "x", intersect: false },
      scales: {
        y: frame.options.scales?.["y"],
        x: {
          type: "linear",
          min: 0,
          max: widthEnd,
          border: { color: palette.muted },
          grid: { display: false },
          title: {
            display: true,
            text: `${data.widthLabel}, ${width.label}`,
            color: palette.muted,
            font: { family: context.fontFamily, size: 11 },
          },
          ticks: {
            color: palette.muted,
            font: { family: context.fontFamily, size: context.compact ? 11 : 12 },
            includeBounds: false,
            maxRotation: 0,
            maxTicksLimit: context.compact ? 5 : 9,
            callback: (value) => width.format(Number(value)),
          },
        },
      },
    },
    plugins: [...frame.plugins, stackStepsPlugin(data, fills, context)],
  };
}
