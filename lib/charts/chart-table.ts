import type { DisplayUnit } from "@/lib/format/display-unit";

export type ChartColumn = {
  label: string;
  unit: DisplayUnit | null; // null for words and periods
};

/** A line or row of bars the keyboard cursor can walk; `label` equals the label of its Chart.js dataset. */
export type ChartSeries = {
  label: string;
  column: number;
  bounds?: { lowLabel: string; lowColumn: number; highLabel: string; highColumn: number };
};

/** The numbers of a chart: its table twin, CSV, tooltip and spoken cursor all read this one object. */
export type ChartTable = {
  columns: readonly ChartColumn[]; // the first names the row
  rows: readonly (readonly (number | string | null)[])[];
  series: readonly ChartSeries[];
};

/** Words a table needs that are not in the data. */
export type ChartTableWords = {
  period: string;
  item: string;
  binding: string;
  median: string;
  actual: string;
  lowInput: string;
  highInput: string;
  lowResult: string;
  highResult: string;
  runningTotal: string;
  standardError: string;
  unresolved: string;
};
