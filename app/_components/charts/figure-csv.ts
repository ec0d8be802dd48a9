import type { ChartTableWords } from "@/lib/charts/chart-table";
import { chartTableCsv } from "@/lib/charts/chart-table-csv";
import type { ChartPanel } from "./chart-panel";
import { figureTable } from "./figure-table";

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the local code page

/** The table of a figure as a file. */
export function figureCsv(panels: readonly ChartPanel[], words: ChartTableWords): Blob {
  return new Blob([BYTE_ORDER_MARK, chartTableCsv(figureTable(panels, words))], {
    type: "text/csv;charset=utf-8",
  });
}
