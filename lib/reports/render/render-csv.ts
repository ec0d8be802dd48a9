import type { FigureRow } from "../figure-row";
import type { ReportData } from "../scenario-report";
import { csvText } from "@/lib/format/csv-text";

const columns = {
  section: (row) => row.section,
  scenario: (row) => row.scenario,
  year: (row) => row.year,
  metric: (row) => row.metric,
  unit: (row) => row.unit,
  value: (row) => row.value,
  p05: (row) => row.p05,
  p10: (row) => row.p10,
  p25: (row) => row.p25,
  p50: (row) => row.p50,
  p75: (row) => row.p75,
  p90: (row) => row.p90,
  p95: (row) => row.p95,
  standard_error: (row) => row.standardError,
  evidence: (row) => row.evidence,
  as_of: (row) => row.asOf,
  source: (row) => row.source,
} satisfies Record<string, (row: FigureRow) => string | number | null>;

/** Tidy rows after `#` lines that say what, when, whose and under which licence. */
export function renderCsv(report: ReportData, byteOrderMark: boolean): Uint8Array {
  const cells = Object.values(columns);
  const rows = report.figures.map((row) => cells.map((cell) => cell(row)));
  return new TextEncoder().encode(
    csvText({ notes: report.csvNotes, lines: [Object.keys(columns), ...rows], byteOrderMark }),
  );
}
