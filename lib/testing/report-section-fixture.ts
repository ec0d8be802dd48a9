import type { ReportSection, ReportTable, ScenarioReport } from "@/lib/reports/scenario-report";

export function sectionOf(report: ScenarioReport, id: string): ReportSection {
  const found = report.sections.find((each) => each.id === id);
  if (!found) throw new Error(`the report has no section ${id}`);
  return found;
}

export function tablesOf(sections: readonly ReportSection[]): ReportTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  );
}

export function chartsOf({ blocks }: ReportSection) {
  return blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

/** Sentences alone: tables and charts are compared by their shape. */
export function wordsOf({ blocks }: ReportSection): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "list") return block.items;
      if (block.kind === "unavailable") return [block.title, block.reason];
      return block.kind === "table" || block.kind === "chart" ? [] : [block.text];
    })
    .join(" ");
}
