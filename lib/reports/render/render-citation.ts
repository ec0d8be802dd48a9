import type { ReportContent } from "../build-scenario-bundle";
import type { ScenarioReport } from "../scenario-report";

/** CITATION.cff of a report (Citation File Format 1.2.0, a data set): YAML whose texts are JSON strings, which YAML is a superset of. */
export function renderCitation({ bundle }: ReportContent, report: ScenarioReport): Uint8Array {
  const { cover } = report;
  const lines = [
    "cff-version: 1.2.0",
    "type: dataset",
    "message: If you use these figures, please cite them as below.",
    `title: ${JSON.stringify(`${cover.title}: ${cover.subtitle}`)}`,
    "authors:",
    `  - name: ${JSON.stringify(cover.publisher)}`,
    `version: ${JSON.stringify(bundle.engineVersion)}`,
    `date-released: ${bundle.generatedAt.slice(0, 10)}`,
    "license: CC-BY-4.0",
    `url: ${JSON.stringify(cover.liveUrl)}`,
    "identifiers:",
    "  - type: other",
    `    value: ${JSON.stringify(`sha256:${bundle.contentHash}`)}`,
    '    description: "Content hash: equal exactly when every input and result is"',
    `abstract: ${JSON.stringify(cover.notice)}`,
  ];
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
