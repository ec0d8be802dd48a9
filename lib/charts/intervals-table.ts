import type { ChartTable, ChartTableWords } from "./chart-table";
import type { IntervalsData } from "./intervals-chart";

/** An estimate and its bounds to a row. */
export function intervalsTable(data: IntervalsData, words: ChartTableWords): ChartTable {
  const { lowLabel, highLabel } = data;
  return {
    columns: [
      { label: words.item, unit: null },
      ...[data.valueLabel, lowLabel, highLabel].map((label) => ({ label, unit: data.unit })),
    ],
    rows: data.rows.map(({ label, value, low, high }) => [label, value, low, high]),
    series: [
      { label: data.valueLabel, column: 1, bounds: { lowLabel, lowColumn: 2, highLabel, highColumn: 3 } },
    ],
  };
}
