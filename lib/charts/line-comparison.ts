import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatRange } from "@/lib/format/format-range";
import type { AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, horizontalMark, verticalMark } from "./chart-frame";
import { scenarioStyle, withAlpha, type Scenario } from "./chart-palette";
import { directLabelPlugin, directLabelRoomPx } from "./direct-label-plugin";

export type ComparedLine = {
  scenario: Scenario | null; // null: filed history, in ink
  label: string;
  values: readonly (number | null)[];
  dotted?: boolean | undefined; // what would have to be, not what is
  dots?: boolean | undefined; // a dot at every value: few points, or uneven ones
  low?: readonly (number | null)[] | undefined; // bounds are read out and tabled, not drawn: fan-chart draws bands
  high?: readonly (number | null)[] | undefined;
};

export type LineComparisonData = {
  unit: DisplayUnit;
  periods: readonly string[];
  lines: readonly ComparedLine[];
  boundLabels?: { low: string; high: string } | undefined;
  references?: readonly { value: number; label: string; side?: "start" | "end" | undefined }[] | undefined; // where the label stands: at the start unless said
  today?: { index: number; label: string } | undefined;
  range?: AxisRange | undefined;
};

export const TARGET_DASH = [2, 3];

/** Scenarios on one axis: bull solid ▲, base grey ●, bear dashed ▼, history in ink. */
export function lineComparison(data: LineComparisonData, context: ChartContext): DrawableChart {
  const everyNth = Math.max(1, Math.ceil(data.periods.length / 6)); // marks thin out, or dashes vanish under them
  const labels = data.lines.map((line, datasetIndex) => ({
    datasetIndex,
    text: line.label,
    colour: line.scenario === null ? context.palette.ink : scenarioStyle(line.scenario, context.palette).text,
  }));
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [
      ...data.lines.flatMap((line) => [...line.values]),
      ...(data.references ?? []).map((reference) => reference.value),
    ],
    range: data.range,
    rightRoomPx: directLabelRoomPx(labels),
    annotations: [
      ...(data.references ?? []).map((reference) =>
        horizontalMark(reference.value, reference.label, context, reference.side),
      ),
      ...(data.today === undefined ? [] : [verticalMark(data.today.index, data.today.label, context)]),
    ],
    tooltipLines: (datasetIndex, index) => {
      const line = data.lines[datasetIndex];
      const value = line?.values[index] ?? null;
      if (line === undefined || value === null) return [];
      const low = line.low?.[index] ?? null;
      const high = line.high?.[index] ?? null;
      const interval = low === null || high === null ? null : { low, high };
      return [`${line.label}  ${formatRange(value, interval, data.unit, context.locale)}`];
    },
  });
  return {
    type: "line",
    data: {
      labels: [...data.periods],
      datasets: data.lines.map((line) => {
        const style = line.scenario === null ? null : scenarioStyle(line.scenario, context.palette);
        const colour = style?.line ?? context.palette.ink;
        return {
          type: "line",
          label: line.label,
          data: [...line.values],
          borderColor: colour,
          backgroundColor: withAlpha(colour, 0.16),
          borderWidth: 2,
          borderDash: line.dotted === true ? TARGET_DASH : (style?.dash ?? []),
          pointStyle: style?.pointStyle ?? "circle",
          pointRotation: style?.pointRotation ?? 0,
          pointBackgroundColor: colour,
          pointBorderWidth: 0,
          pointRadius: line.values.map((_, index) =>
            line.dots === true ? 3 : style !== null && index % everyNth === 0 ? 4.5 : 0,
          ),
          pointHoverRadius: 5,
        };
      }),
    },
    options: frame.options,
    plugins: [...frame.plugins, directLabelPlugin(labels, context.fontFamily)],
  };
}
