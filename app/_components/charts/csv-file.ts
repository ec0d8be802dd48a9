import type { ChartTable } from "@/lib/charts/chart-table";
import { chartTableCsv } from "@/lib/charts/chart-table-csv";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

/** A table as a file. */
export function csvFile(table: Pick<ChartTable, "columns" | "rows">): Blob {
  return new Blob([BYTE_ORDER_MARK, chartTableCsv(table)], { type: "text/csv;charset=utf-8" });
}
