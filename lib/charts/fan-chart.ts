import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatRange } from "@/lib/format/format-range";
import type { AxisRange } from "./axis-range";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine, verticalMark } from "./chart-frame";
import { scenarioStyle, withAlpha, type Scenario } from "./chart-palette";
import { directLabelPlugin, directLabelRoomPx } from "./direct-label-plugin";
import { hatchPlugin } from "./hatch-plugin";

export type FanQuantile = "p05" | "p25" | "p50" | "p75" | "p95";

export type FanChartData = {
  scenario: Scenario;
  scenarioLabel: string; // also the name of the median line
  unit: DisplayUnit;
  periods: readonly string[];
  quantiles: Record<FanQuantile, readonly (number | null)[]>;
  actual?: { label: string; values: readonly (number | null)[] } | undefined;
  today?: { index: number; label: string } | undefined; // index may fall between periods
  range?: AxisRange | undefined; // set it when panels are compared
};

/** Band edges are drawn outermost first, so that each fill reaches the edge below it by a fixed offset. */
const P95 = 0;
const P75 = 1;
const P25 = 2;
const P05 = 3;
const MEDIAN = 4;
const ACTUAL = 5;

/** Uncertainty fan: p05–p95 and p25–p75 bands, median, filed history in ink up to today. */
export function fanChart(data: FanChartData, context: ChartContext): DrawableChart {
  const { quantiles, unit } = data;
  const style = scenarioStyle(data.scenario, context.palette);
  const edge = (values: readonly (number | null)[]) => ({
    type: "line" as const,
    label: "",
    data: [...values],
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    backgroundColor: withAlpha(style.line, 0.16),
  });
  const labels = [{ datasetIndex: MEDIAN, text: data.scenarioLabel, colour: style.text }];
  const frame = chartFrame(context, {
    unit,
    values: [...quantiles.p05, ...quantiles.p95, ...(data.actual?.values ?? [])],
    range: data.range,
    rightRoomPx: directLabelRoomPx(labels),
    annotations: data.today === undefined ? [] : [verticalMark(data.today.index, data.today.label, context)],
    tooltipLines: (datasetIndex, index) => {
      if (datasetIndex === MEDIAN) {
        const central = quantiles.p50[index] ?? null;
        const low = quantiles.p05[index] ?? null;
        const high = quantiles.p95[index] ?? null;
        if (central === null) return [];
        const interval = low === null || high === null ? null : { low, high };
        return [`${data.scenarioLabel}  ${formatRange(central, interval, unit, context.locale)}`, "p05–p95"];
      }
      if (datasetIndex !== ACTUAL || data.actual === undefined) return [];
      return tooltipLine(data.actual.label, data.actual.values[index], unit, context);
    },
  });
  return {
    type: "line",
    data: {
      labels: [...data.periods],
      datasets: [
        { ...edge(quantiles.p95), fill: "+3" },
        { ...edge(quantiles.p75), fill: "+1" },
        edge(quantiles.p25),
        edge(quantiles.p05),
        {
          type: "line",
          label: data.scenarioLabel,
          data: [...quantiles.p50],
          borderColor: style.line,
          borderWidth: 2,
          borderDash: style.dash,
          pointRadius: 0,
          pointHoverRadius: 4,
          pointStyle: style.pointStyle,
          pointRotation: style.pointRotation,
          pointBackgroundColor: style.line,
        },
        ...(data.actual === undefined
          ? []
          : [
              {
                type: "line" as const,
                label: data.actual.label,
                data: [...data.actual.values],
                borderColor: context.palette.ink,
                borderWidth: 2,
                pointRadius: 0,
                pointHoverRadius: 4,
                pointBackgroundColor: context.palette.ink,
              },
            ]),
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      ...(style.hatched
        ? [
            hatchPlugin({
              colour: withAlpha(style.line, 0.4),
              areas: [{ upperDatasetIndex: P95, lowerDatasetIndex: P05 }],
            }),
          ]
        : []),
      directLabelPlugin(labels, context.fontFamily),
    ],
  };
}

/** Dataset indices of the band edges from the highest to the lowest quantile. */
export const fanBandOrder = { p95: P95, p75: P75, p25: P25, p05: P05 } as const;
