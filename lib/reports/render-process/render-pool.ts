import "server-only";
import { availableParallelism } from "node:os";
import { runInProcess } from "@/lib/processes/process-pool";
import type { RenderedReport, ReportTask } from "./report-task";

const MAX_PROCESSES = 4;

const reportPool = {
  name: "report",
  module: "lib/reports/render-process/render-tasks.ts",
  maxProcesses: Math.min(MAX_PROCESSES, Math.max(1, availableParallelism() - 1)),
  maxWaiting: 48,
};

/**
 * Reports are computed and written in processes of their own: one fewer than the machine has processors.
 * @throws {AppError} BUSY when too many wait or one takes too long; whatever the task throws.
 */
export async function renderInProcess(task: ReportTask, signal: AbortSignal): Promise<RenderedReport> {
  return (await runInProcess(reportPool, task, signal)) as RenderedReport; // what the task of that name returns
}
