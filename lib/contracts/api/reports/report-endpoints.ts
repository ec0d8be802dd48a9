import { z } from "zod";
import { reportFileRequest } from "../../report-file-request";
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
      "`comparison`, bear, base, bull or the slug of a saved scenario, and a format: `comparison.pdf`, `base.json`. The address carries everything the report depends on, `title` (200 characters) and `notes` (10,000) in your own words among it. An address holds about 16,000 characters: longer notes go with `POST /api/v1/saved-reports` or `POST /api/v1/report-batches`. The JSON carries all it was computed from: `joule verify` computes it again.",
    pages: ["/", "/scenarios", "/reports"],
    path: z.object({
      report: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}\.[a-z]+$/)
        .describe("Scenario set and format, joined by a dot."),
    }),
    query: comparisonQuery.extend(reportFileRequest.shape),
    queryGroups: [overrideGroup],
    answers: { 200: reportFileContent },
    problems: [404],
    examples: [
      { path: { report: "comparison.json" }, query: { draws: 0 } },
      { path: { report: "base.csv" }, query: { draws: 256, lang: "es", title: "Comité de inversiones" } },
      { path: { report: "comparison.pdf" }, query: { draws: 0 } },
    ],
    refused: [
      { path: { report: "comparison.json" }, query: { lang: "fr" }, field: "lang" },
      { path: { report: "base.csv" }, query: { title: "two\nlines" }, field: "title" },
      { path: { report: "base.csv" }, query: { notes: "bell\u0007" }, field: "notes" },
    ],
  },
} satisfies Endpoints;

export const reportSchemas = { ScenarioBundle: scenarioBundle };
