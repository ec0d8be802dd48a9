import type { BuildUpData } from "./build-up-chart";
import type { ChartTable, ChartTableWords } from "./chart-table";

/** Parts of each row, its alternative and what is missing of it. */
export function buildUpTable(data: BuildUpData, words: ChartTableWords): ChartTable {
  const all = [...data.parts, data.alternative];
  return {
    columns: [
      { label: words.item, unit: null },
      ...all.map(({ label }) => ({ label, unit: data.unit })),
      { label: words.unresolved, unit: null },
    ],
    rows: data.rows.map((row, index) => [
      row.label,
      ...all.map(({ values }) => values[index] ?? null),
      row.unresolved,
    ]),
    series: all.map(({ label }, index) => ({ label, column: index + 1 })),
  };
}
