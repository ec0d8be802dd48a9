import type { FigureRow } from "../figure-row";
import type { ScenarioReport } from "../scenario-report";
import { csvCell } from "./csv-cell";

const CRLF = "\r\n";

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
export function renderCsv(report: ScenarioReport): Uint8Array {
  const notes = report.csvNotes.map(({ name, value }) => `# ${name}: ${oneLine(value)}`);
  const head = Object.keys(columns).join(",");
  const cells = Object.values(columns);
  const rows = report.figures.map((row) => cells.map((cell) => csvCell(cell(row))).join(","));
  return new TextEncoder().encode([...notes, head, ...rows].map((line) => line + CRLF).join(""));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
