import type { CsvCell } from "@/lib/format/csv-cell";
import { unitSymbol } from "@/lib/format/unit-symbol";
import type { ChartColumn, ChartTable } from "./chart-table";

/** The head first, each dimensional column with its unit; numbers unrounded. */
export function chartTableLines({ columns, rows }: Pick<ChartTable, "columns" | "rows">): CsvCell[][] {
  return [columns.map(columnHead), ...rows.map((row) => [...row])];
}

/** "NPV [USD]" */
function columnHead({ label, unit }: ChartColumn): string {
  const symbol = unit === null ? "" : unitSymbol(unit);
  return symbol === "" ? label : `${label} [${symbol}]`;
}
