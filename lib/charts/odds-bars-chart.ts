import { formatQuantity } from "@/lib/format/format-quantity";
import { barLabelPlugin } from "./bar-label-plugin";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { scenarioStyle, withAlpha, type Scenario } from "./chart-palette";
import { hatchPlugin } from "./hatch-plugin";

export type OddsBarsData = {
  priorLabel: string;
  posteriorLabel: string;
  /** Shares of 1, in the order they stand. Without a scenario: that none of them holds, a pale grey with a pattern. */
  rows: readonly { label: string; scenario: Scenario | null; prior: number; posterior: number }[];
};

const LABEL_ROOM_PX = 48;
const PRIOR = 0;
const POSTERIOR = 1;

/** What was thought before over what is thought now, hypothesis by hypothesis. */
export function oddsBarsChart(data: OddsBarsData, context: ChartContext): DrawableChart {
  const { palette, locale, fontFamily } = context;
  const values = data.rows.flatMap(({ prior, posterior }) => [prior, posterior]);
  const colours = data.rows.map(({ scenario }) =>
    scenario === null ? withAlpha(palette.muted, 0.3) : scenarioStyle(scenario, palette).line,
  );
  const indicesOf = (isMeant: (scenario: Scenario | null) => boolean) =>
    data.rows.flatMap(({ scenario }, index) => (isMeant(scenario) ? [index] : []));
  const frame = chartFrame(context, {
    unit: "fraction",
    values,
    range: { min: 0, max: Math.min(1, Math.max(0.5, ...values) * 1.05) },
    horizontal: true,
    named: true,
    rightRoomPx: LABEL_ROOM_PX,
    key: [
      { text: data.priorLabel, fill: palette.paper, stroke: palette.muted },
      { text: data.posteriorLabel, fill: palette.muted, stroke: palette.muted },
    ],
    tooltipLines: (datasetIndex, index) => {
      const row = data.rows[index];
      if (row === undefined) return [];
      return datasetIndex === PRIOR
        ? tooltipLine(data.priorLabel, row.prior, "fraction", context)
        : tooltipLine(data.posteriorLabel, row.posterior, "fraction", context);
    },
  });
  const bar = { barPercentage: 0.92, categoryPercentage: 0.78 };
  return {
    type: "bar",
    data: {
      labels: data.rows.map(({ label }) => label),
      datasets: [
        {
          ...bar,
          label: data.priorLabel,
          data: data.rows.map(({ prior }) => prior),
          backgroundColor: palette.paper,
          borderColor: palette.muted,
          borderWidth: 1,
        },
        {
          ...bar,
          label: data.posteriorLabel,
          data: data.rows.map(({ posterior }) => posterior),
          backgroundColor: colours,
        },
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      hatchPlugin({
        colour: withAlpha(palette.paper, 0.55),
        bars: [
          {
            datasetIndex: POSTERIOR,
            indices: indicesOf((scenario) => scenario !== null && scenarioStyle(scenario, palette).hatched),
          },
        ],
      }),
      {
        ...hatchPlugin({
          colour: palette.muted,
          bars: [{ datasetIndex: POSTERIOR, indices: indicesOf((scenario) => scenario === null) }],
        }),
        id: "hatchOther",
      },
      barLabelPlugin(
        data.rows.flatMap(({ prior, posterior }, index) =>
          [prior, posterior].map((value, datasetIndex) => ({
            datasetIndex,
            index,
            text: formatQuantity(value, "fraction", locale, { fractionDigits: 0 }),
            colour: datasetIndex === PRIOR ? palette.muted : palette.ink,
            side: "end" as const,
          })),
        ),
        fontFamily,
      ),
    ],
  };
}
