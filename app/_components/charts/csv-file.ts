import type { ChartTable } from "@/lib/charts/chart-table";
import { chartTableLines } from "@/lib/charts/chart-table-lines";
import { csvText, type CsvNote } from "@/lib/format/csv-text";

/** A table as a file of the browser's making: with the mark, for it is opened by a double click. */
export function csvFile(notes: readonly CsvNote[], table: Pick<ChartTable, "columns" | "rows">): Blob {
  const text = csvText({ notes, lines: chartTableLines(table), byteOrderMark: true });
  return new Blob([text], { type: "text/csv;charset=utf-8" });
}
