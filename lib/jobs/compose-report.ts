import "server-only";
import type { Database } from "@/db/database";
import type { SaveReportRequest } from "@/lib/contracts/saved-report";
import { env } from "@/lib/env";
import { fillReportSettings, getReportSources } from "@/lib/queries/get-report-sources";
import { findPreviousReport } from "@/lib/queries/read-saved-bundle";
import type { RenderedReport, ReportTask } from "@/lib/reports/render-process/report-task";

/** Computes and writes a report: in a process of its own on a server, in its own process for a command. */
export type RenderReport = (task: ReportTask, signal: AbortSignal) => Promise<RenderedReport>;

/**
 * Everything a report is computed from, gathered once: each of its files then tells of the same moment.
 * @throws {AppError} NOT_FOUND for scenarios that are not there, or not any more; {ZodError} for settings that cannot be used.
 */
export async function composeReport(
  database: Database,
  { scenarioSet, settings, title, notes }: SaveReportRequest,
  generatedAt: string,
): Promise<ReportTask["input"]> {
  const request = await fillReportSettings(database, scenarioSet, settings);
  const sources = await getReportSources(database, scenarioSet, request, {
    generatedAt,
    isPublicInstance: env.JOULE_PUBLIC,
    findPreviousReport,
  });
  return {
    ...sources,
    scenarioSet,
    title: title ?? undefined,
    notes: notes ?? undefined,
    request,
    generatedAt,
  };
}

/** The JSON file of a report that is about to be stored. */
export async function renderReportJson(
  render: RenderReport,
  input: ReportTask["input"],
  origin: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const settings = { locale: "en", paper: "a4", byteOrderMark: false, origin } as const; // the file depends on none
  return (await render({ input, format: "json", settings, keepsDate: true }, signal)).bytes;
}
