import { chartTableLines } from "@/lib/charts/chart-table-lines";
import { figureTable } from "@/lib/charts/figure-table";
import { csvText } from "@/lib/format/csv-text";
import { chartNotes } from "./chart-notes";
import type { NamedChart } from "./named-chart";

/** The table of a chart: the very numbers it draws, panels side by side, units in the heads. */
export function chartCsv(chart: NamedChart, byteOrderMark: boolean): string {
  return csvText({
    notes: chartNotes(chart),
    lines: chartTableLines(figureTable(chart.figure.panels, chart.tableWords)),
    byteOrderMark,
  });
}
