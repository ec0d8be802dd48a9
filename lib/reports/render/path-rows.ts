import type { FigureRow } from "../figure-row";
import type { ReportData } from "../scenario-report";

/** What a file of paths holds: one row for each scenario, year and metric. */
export const pathColumns = [
  "scenario",
  "year",
  "metric",
  "unit",
  "value",
  "p05",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "evidence",
] as const satisfies readonly (keyof FigureRow)[];

/** Paths of a report with the bands of their draws where they were drawn; filed years have none. */
export function pathRows({ figures }: ReportData): FigureRow[] {
  return figures.filter(({ section }) => section === "path");
}
