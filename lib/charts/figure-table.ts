import { chartSpecTable } from "./chart-spec-table";
import type { ChartTable, ChartTableWords } from "./chart-table";
import { joinTables } from "./join-tables";
import type { ChartPanel } from "./chart-panel";

/** The numbers of every panel of a figure, side by side. */
export function figureTable(panels: readonly ChartPanel[], words: ChartTableWords): ChartTable {
  return joinTables(
    panels.flatMap(({ title, spec }) =>
      spec === null ? [] : [{ title, table: chartSpecTable(spec, words) }],
    ),
  );
}
