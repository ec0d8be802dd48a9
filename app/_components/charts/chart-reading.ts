import { chartSpecTable } from "@/lib/charts/chart-spec-table";
import type { ChartTable, ChartTableWords } from "@/lib/charts/chart-table";
import { speakTableCell } from "@/lib/charts/chart-table-speech";
import type { FigureSpec } from "@/lib/charts/figure-spec";
import type { Locale } from "@/lib/format/locale";

/** What the keyboard reads of a drawn chart. */
export type ChartReading = { table: ChartTable; speak: (row: number, series: number) => string };

/** Comes with the drawing and not before: import this module lazily. */
export function chartReading(spec: FigureSpec, words: ChartTableWords, locale: Locale): ChartReading {
  const table = chartSpecTable(spec, words);
  return { table, speak: (row, series) => speakTableCell(table, row, series, locale) };
}
