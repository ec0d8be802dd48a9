import type { ChartTableWords } from "@/lib/charts/chart-table";
import type { ChartPanel } from "./chart-panel";
import { csvFile } from "./csv-file";
import { figureTable } from "./figure-table";

/** The table of a figure as a file. */
export function figureCsv(panels: readonly ChartPanel[], words: ChartTableWords): Blob {
  return csvFile(figureTable(panels, words));
}
