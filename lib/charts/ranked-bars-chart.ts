import { unitSpec, type DisplayUnit } from "@/lib/format/display-unit";
import { fractionDigitsFor } from "@/lib/format/format-number";
import { formatQuantity, scaleForDisplay } from "@/lib/format/format-quantity";
import { barLabelPlugin } from "./bar-label-plugin";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";

export type RankedBarsData = {
  unit: DisplayUnit;
  valueLabel: string;
  /** In the order they stand; the emphasised one is what the others are held against. */
  rows: readonly RankedBar[];
};

type RankedBar = {
  label: string;
  value: number | null;
  emphasised?: boolean | undefined;
  standardError?: number | undefined; // of an estimated value, written behind it
};

const LABEL_ROOM_PX = 44;
const ERROR_ROOM_PX = 56;
const DENSE_ROWS = 30;
const MAX_WRAPPED = 14; // bars too narrow for two lines of a name beyond
const LABEL_SHARE = 0.25; // of the span, beside a bar that points to the names

/** Names down the side, longest bar where the value is highest, the figure at each bar's end. */
export function rankedBarsChart(data: RankedBarsData, context: ChartContext): DrawableChart {
  const { palette, locale } = context;
  const digits = { significantDigits: 3 };
  const labelUnit = unitSpec(data.unit).scaling === "plain" ? "number" : data.unit; // millions and percent by name
  const largestError = Math.max(0, ...data.rows.map(({ standardError }) => standardError ?? 0));
  const hasErrors = data.rows.some(({ standardError }) => standardError !== undefined);
  const { scaled } = scaleForDisplay(largestError, data.unit, undefined);
  const errorDigits = { fractionDigits: Math.max(1, fractionDigitsFor(scaled, 1)) };
  const labelOf = ({ value, standardError }: RankedBar) => {
    if (standardError === undefined) return formatQuantity(value, labelUnit, locale, digits);
    const write = (quantity: number | null) => formatQuantity(quantity, labelUnit, locale, errorDigits);
    return `${write(value)} ± ${write(standardError)}`;
  };
  const values = data.rows.map(({ value }) => value ?? 0);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const frame = chartFrame(context, {
    unit: data.unit,
    values: data.rows.map(({ value }) => value),
    range: lowest < 0 ? { min: lowest - (highest - lowest) * LABEL_SHARE, max: highest } : undefined,
    horizontal: true,
    named: true,
    wrappable: data.rows.length <= MAX_WRAPPED,
    dense: data.rows.length > DENSE_ROWS,
    rightRoomPx: LABEL_ROOM_PX + (hasErrors ? ERROR_ROOM_PX : 0),
    tooltipLines: (_, index) => tooltipLine(data.valueLabel, data.rows[index]?.value, data.unit, context),
  });
  return {
    type: "bar",
    data: {
      labels: data.rows.map(({ label }) => label),
      datasets: [
        {
          label: data.valueLabel,
          data: data.rows.map(({ value }) => value),
          backgroundColor: data.rows.map(({ emphasised }) =>
            emphasised === true ? palette.ink : withAlpha(palette.muted, 0.55),
          ),
          barPercentage: 0.86,
          categoryPercentage: 0.9,
        },
      ],
    },
    options: frame.options,
    plugins: [
      ...frame.plugins,
      barLabelPlugin(
        data.rows.map((row, index) => ({
          datasetIndex: 0,
          index,
          text: labelOf(row),
          colour: palette.ink,
          side: (row.value ?? 0) < 0 ? "start" : "end",
        })),
        context.fontFamily,
      ),
    ],
  };
}
