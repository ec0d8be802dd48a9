import { csvText } from "@/lib/format/csv-text";
import type { ReportData } from "../scenario-report";
import { pathColumns, pathRows } from "./path-rows";

/** The paths of a report as tidy rows, with the notes of its CSV. */
export function renderPathsCsv(report: ReportData, byteOrderMark: boolean): Uint8Array {
  const rows = pathRows(report).map((row) => pathColumns.map((name) => row[name]));
  return new TextEncoder().encode(
    csvText({ notes: report.csvNotes, lines: [[...pathColumns], ...rows], byteOrderMark }),
  );
}
