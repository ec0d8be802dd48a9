import { z } from "zod";
import { reportWriting } from "../../report-writing";
import { scenarioBundle } from "../../scenario-bundle";
import type { Endpoints } from "../endpoint";
import { comparisonQuery, overrideGroup } from "../scenarios/comparison-query";
import { reportFileContent } from "./report-file-content";

export const reportEndpoints = {
  "GET /api/v1/reports/{report}": {
    tag: "reports",
    effect: "compute",
    summary: { en: "A report as a file", es: "Un informe como archivo" },
    description:
      "`comparison`, bear, base, bull or the slug of a saved scenario, and a format: `comparison.pdf`, `base.json`. The address carries everything the report depends on. The JSON carries all it was computed from: `joule verify` computes it again.",
    pages: ["/", "/scenarios"],
    path: z.object({
      report: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}\.[a-z]+$/)
        .describe("Scenario set and format, joined by a dot."),
    }),
    query: comparisonQuery.extend(reportWriting.shape),
    queryGroups: [overrideGroup],
    answers: { 200: reportFileContent },
    problems: [404],
    examples: [
      { path: { report: "comparison.json" }, query: { draws: 0 } },
      { path: { report: "base.csv" }, query: { draws: 256, lang: "es" } },
      { path: { report: "comparison.pdf" }, query: { draws: 0 } },
    ],
    refused: [{ path: { report: "comparison.json" }, query: { lang: "fr" }, field: "lang" }],
  },
} satisfies Endpoints;

export const reportSchemas = { ScenarioBundle: scenarioBundle };
