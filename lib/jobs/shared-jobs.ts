import "server-only";
import { openSharedDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { sharedArchive } from "@/lib/ingest/shared-archive";
import { sourceClients } from "@/lib/sources/source-clients";
import type { RenderReport } from "./compose-report";
import { requestFirstBacktest } from "./request-first-backtest";
import { startJobs, type Jobs } from "./start-jobs";
import { warmOdds } from "./warm-odds";

const TIMINGS = { pollSeconds: 5, retryDelaySeconds: 30, firstDecisionMs: 15_000, recoverMs: 30_000 };

const FIRST_WORK_MS = 3000; // the first pages come first

// The bundler loads this module once per entry; a process works one queue.
const shared = globalThis as typeof globalThis & { jouleJobs?: Promise<Jobs> | undefined };

/** Once in a server's life, after its database is prepared. */
export function startSharedJobs(): Promise<Jobs> {
  shared.jouleJobs ??= openSharedDatabase().then(async (opened) => {
    const jobs = await startJobs(opened, {
      clients: sourceClients,
      settings: env.sourceSettings,
      archive: sharedArchive(),
      now: () => new Date().toISOString(),
      isRefreshOn: env.JOULE_REFRESH === "on",
      alertChannels: env.alertChannels,
      renderReport: renderOnDemand,
      timings: TIMINGS,
    });
    setTimeout(() => void prepareTracking(jobs), FIRST_WORK_MS).unref();
    return jobs;
  });
  return shared.jouleJobs;
}

/** The pool of render processes is loaded when the first report is due. */
const renderOnDemand: RenderReport = async (task, signal) => {
  const { renderInProcess } = await import("@/lib/reports/render-process/render-pool");
  return renderInProcess(task, signal);
};

/** The odds before the backtest, which takes longer; where one fails the other is done all the same. */
async function prepareTracking({ context, backtests }: Jobs): Promise<void> {
  const told = (what: string) => (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${what}: ${reason}\n`);
  };
  await warmOdds(context.database).catch(told("The odds were not computed ahead"));
  await requestFirstBacktest(context, backtests).catch(told("The first backtest was not started"));
}

/** @throws {AppError} CONFLICT in a process that works no queue. */
export async function sharedJobs(): Promise<Jobs> {
  if (shared.jouleJobs === undefined)
    throw new AppError("CONFLICT", "No job queue is at work in this process.");
  return shared.jouleJobs;
}
