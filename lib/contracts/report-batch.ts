import { z } from "zod";
import { saveReportRequest } from "./saved-report";
import { scenarioSlug } from "./saved-scenario";

const MAX_SETS = 12; // bounds the work one request may ask for
const MAX_FORMATS = 5;

function namesOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** Several reports in one zip file, all of the same moment. */
export const reportBatchRequest = z.strictObject({
  scenarioSets: z.array(scenarioSlug).min(1).max(MAX_SETS).refine(namesOnce, "each scenario once"),
  formats: z.array(z.string()).min(1).max(MAX_FORMATS).refine(namesOnce, "each format once"),
  settings: saveReportRequest.shape.settings,
  title: saveReportRequest.shape.title,
  notes: saveReportRequest.shape.notes,
  lang: z.enum(["en", "es"]).default("en"),
  paper: z.enum(["a4", "letter"]).default("a4"),
  /** Begins a CSV with a byte order mark. */
  bom: z.boolean().default(false),
});

export type ReportBatchRequest = z.infer<typeof reportBatchRequest>;
