import type { DisplayUnit } from "@/lib/format/display-unit";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";
import { rowNotePlugin } from "./row-note-plugin";

export type BuildUpData = {
  unit: DisplayUnit;
  parts: readonly { label: string; values: readonly (number | null)[] }[];
  rows: readonly {
    label: string;
    /** Written beside the bar: which parts have no figure. Empty when all have. */
    unresolved: string;
    /** The same where there is no room for words. */
    unresolvedShort: string;
  }[];
  /** Another way to the same price, a mark on each row; null where there is none. */
  alternative: { label: string; values: readonly (number | null)[] };
};

const GLYPH_PX = 6;
const ALPHAS = [0.75, 0.4, 0.2, 0.08];

/** Parts stacked to what is known of a total. What is unresolved has no length: it is named beside the bar. */
export function buildUpChart(data: BuildUpData, context: ChartContext): DrawableChart {
  const { palette } = context;
  const fillOf = (index: number) => withAlpha(palette.muted, ALPHAS[index % ALPHAS.length] ?? 0.5);
  const series = [...data.parts, data.alternative];
  const sums = data.rows.map((_, row) => data.parts.reduce((sum, part) => sum + (part.values[row] ?? 0), 0));
  const notes = data.rows.map((row) => (context.compact ? row.unresolvedShort : row.unresolved));
  const longestNote = Math.max(0, ...notes.map(({ length }) => length));
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [...sums, ...data.alternative.values],
    horizontal: true,
    named: true,
    stacked: true,
    rightRoomPx: 2 * GLYPH_PX + longestNote * GLYPH_PX,
    key: [
      ...data.parts.map(({ label }, index) => ({ text: label, fill: fillOf(index), stroke: palette.ink })),
      { text: data.alternative.label, fill: palette.ink, stroke: palette.ink, shape: "diamond" as const },
    ],
    tooltipLines: (datasetIndex, index) => {
      const each = series[datasetIndex];
      return each === undefined ? [] : tooltipLine(each.label, each.values[index], data.unit, context);
    },
  });
  const bar = { type: "bar" as const, stack: "parts", barPercentage: 0.8, categoryPercentage: 0.86 };
  return {
    type: "bar",
    data: {
      labels: data.rows.map(({ label }) => label),
      datasets: [
        ...data.parts.map((part, index) => ({
          ...bar,
          label: part.label,
          data: [...part.values],
          backgroundColor: fillOf(index),
          borderColor: palette.ink,
          borderWidth: 1,
          borderSkipped: false as const,
        })),
        {
          type: "line" as const,
          label: data.alternative.label,
          data: [...data.alternative.values],
          showLine: false,
          pointStyle: "rectRot" as const,
          pointRadius: 6,
          pointHoverRadius: 7,
          pointBackgroundColor: palette.ink,
          pointBorderColor: palette.paper,
          pointBorderWidth: 1,
        },
        // No length: it only tells the notes where their rows are.
        { ...bar, label: "", data: data.rows.map(() => 0), backgroundColor: "transparent" },
      ],
    },
    options: frame.options,
    plugins: [...frame.plugins, rowNotePlugin(notes, palette.muted, context.fontFamily, series.length)],
  };
}
