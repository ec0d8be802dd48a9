import type { ChartTable, ChartTableWords } from "./chart-table";
import type { OddsBarsData } from "./odds-bars-chart";

/** Each hypothesis, before and after. */
export function oddsBarsTable(
  { rows, priorLabel, posteriorLabel }: OddsBarsData,
  words: ChartTableWords,
): ChartTable {
  return {
    columns: [
      { label: words.item, unit: null },
      { label: priorLabel, unit: "fraction" },
      { label: posteriorLabel, unit: "fraction" },
    ],
    rows: rows.map(({ label, prior, posterior }) => [label, prior, posterior]),
    series: [priorLabel, posteriorLabel].map((label, index) => ({ label, column: index + 1 })),
  };
}
