import "server-only";
import type { Database } from "@/db/database";
import { saveReport } from "@/lib/commands/save-report";
import type { SavedReportView, SaveReportRequest } from "@/lib/contracts/saved-report";
import { composeReport, renderReportJson, type RenderReport } from "./compose-report";

type SaveContext = { render: RenderReport; signal: AbortSignal; generatedAt: string; origin: string };

/**
 * Computes a report and stores it. One whose reader has gone meanwhile is not stored.
 * @throws {AppError} as `composeReport` and `saveReport`.
 */
export async function composeAndSaveReport(
  database: Database,
  asked: SaveReportRequest,
  { render, signal, generatedAt, origin }: SaveContext,
): Promise<SavedReportView> {
  const input = await composeReport(database, asked, generatedAt);
  const json = await renderReportJson(render, input, origin, signal);
  signal.throwIfAborted();
  return saveReport(database, json, { createdBy: "reader", scheduleId: null, origin });
}
