import type { CsvNote } from "@/lib/format/csv-text";
import { licenceLine } from "../render/export-notes";
import type { NamedChart } from "./named-chart";

/** What a file of a chart says before its first number; the names are the same in every language. */
export function chartNotes(chart: NamedChart): CsvNote[] {
  const { figure } = chart;
  return [
    { name: "title", value: figure.finding },
    { name: "chart", value: `${chart.id}: ${chart.title}` },
    { name: "unit", value: figure.unitLine },
    ...(figure.notice === undefined ? [] : [{ name: "note", value: figure.notice }]),
    ...figure.panels.flatMap((panel) =>
      panel.spec === null
        ? [{ name: "unavailable", value: [panel.title, panel.reason].filter(Boolean).join(": ") }]
        : [],
    ),
    { name: "source", value: chart.sourceLine.replace(/^[^:]+: /, "") },
    { name: "licence", value: licenceLine(chart.sources) },
    { name: "evidence", value: chart.evidence },
    { name: "as-of", value: chart.asOf ?? "latest" },
    { name: "engine", value: chart.engineVersion },
    { name: "address", value: chart.address },
  ];
}
