import type { DisplayUnit } from "@/lib/format/display-unit";
import type { AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine, verticalMark } from "./chart-frame";
import { scenarioStyle, withAlpha } from "./chart-palette";
import { directLabelPlugin, directLabelRoomPx } from "./direct-label-plugin";
import { TARGET_DASH, type ComparedLine } from "./line-comparison";

export type BarsAndLinesData = {
  unit: DisplayUnit;
  periods: readonly string[];
  along?: "items" | undefined; // companies, say, stand where periods do
  bars: readonly { label: string; tone: "ink" | "muted"; values: readonly (number | null)[] }[];
  lines: readonly ComparedLine[];
  today?: { index: number; label: string } | undefined;
  range?: AxisRange | undefined;
};

/** Filed amounts as bars up to today, scenario paths as lines from there: capex against revenue. */
export function barsAndLinesChart(data: BarsAndLinesData, context: ChartContext): DrawableChart {
  // A line that ends early is named in the key: its name beside the plot would be read as its value there.
  const isWhole = ({ values }: ComparedLine) => (values.at(-1) ?? null) !== null;
  const labels = data.lines.flatMap((line, index) =>
    isWhole(line)
      ? [
          {
            datasetIndex: data.bars.length + index,
            text: line.label,
            colour:
              line.scenario === null
                ? context.palette.ink
                : scenarioStyle(line.scenario, context.palette).text,
          },
        ]
      : [],
  );
  const endingEarly = data.lines.filter((line) => !isWhole(line));
  const series = [...data.bars, ...data.lines];
  const frame = chartFrame(context, {
    unit: data.unit,
    values: series.flatMap((each) => [...each.values]),
    range: data.range,
    key: [
      ...data.bars.map((bar) => ({
        text: bar.label,
        fill: fillOf(bar.tone, context),
        stroke: context.palette.ink,
      })),
      ...endingEarly.map(({ label, scenario }) => {
        const { ink } = context.palette;
        const colour = scenario === null ? ink : scenarioStyle(scenario, context.palette).line;
        return { text: label, fill: colour, stroke: colour, shape: "line" as const };
      }),
    ],
    rightRoomPx: directLabelRoomPx(labels),
    annotations: data.today === undefined ? [] : [verticalMark(data.today.index, data.today.label, context)],
    tooltipLines: (datasetIndex, index) => {
      const each = series[datasetIndex];
      return each === undefined ? [] : tooltipLine(each.label, each.values[index], data.unit, context);
    },
  });
  return {
    type: "bar",
    data: {
      labels: [...data.periods],
      datasets: [
        ...data.bars.map((bar) => ({
          type: "bar" as const,
          label: bar.label,
          data: [...bar.values],
          order: 1, // behind the lines
          backgroundColor: fillOf(bar.tone, context),
          barPercentage: 0.95,
          categoryPercentage: 0.72,
        })),
        ...data.lines.map((line) => {
          const style = line.scenario === null ? null : scenarioStyle(line.scenario, context.palette);
          const colour = style?.line ?? context.palette.ink;
          const lastIndex = line.values.findLastIndex((value) => value !== null);
          return {
            type: "line" as const,
            label: line.label,
            data: [...line.values],
            order: 0,
            borderColor: colour,
            backgroundColor: colour,
            borderWidth: 2,
            borderDash: line.dotted === true ? TARGET_DASH : (style?.dash ?? []),
            pointStyle: style?.pointStyle ?? "circle",
            pointRotation: style?.pointRotation ?? 0,
            pointRadius: line.values.map((_, index) => (index === lastIndex ? 5 : 0)),
            pointHoverRadius: 5,
          };
        }),
      ],
    },
    options: frame.options,
    plugins: [...frame.plugins, directLabelPlugin(labels, context.fontFamily)],
  };
}

function fillOf(tone: "ink" | "muted", context: ChartContext): string {
  return tone === "ink" ? context.palette.ink : withAlpha(context.palette.muted, 0.5);
}
