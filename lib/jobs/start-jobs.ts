import "server-only";
import type { OpenDatabase } from "@/db/open-database";
import { computeBacktestSlice } from "@/lib/commands/compute-backtest-slice";
import type { AlertChannelSettings } from "@/lib/delivery/alert-channel-settings";
import { scoreForecasts } from "@/lib/commands/score-forecasts";
import { computeSweepChunk } from "@/lib/commands/compute-sweep-chunk";
import { failAbandonedRuns } from "@/lib/ingest/ingest-run";
import { openBacktestQueue, type BacktestQueue } from "./backtest-queue";
import type { FetchContext } from "./fetch-context";
import { openFetchQueue, type FetchQueue, type QueueTimings } from "./fetch-queue";
import { startAlertJobs, type AlertJobs } from "./start-alert-jobs";
import { openBoss } from "./open-boss";
import { queueMissingChunks } from "./queue-missing-chunks";
import { queueMissingSlices } from "./queue-missing-slices";
import { openReportQueue, type ReportQueue } from "./report-queue";
import { runDueReports } from "./run-due-reports";
import type { RenderReport } from "./compose-report";
import { runFetch } from "./run-fetch";
import { scheduleFetches } from "./schedule-fetches";
import { openSweepQueue, type SweepQueue } from "./sweep-queue";

export type JobOptions = Omit<FetchContext, "database"> & {
  /** False leaves fetches to be asked for by hand. */
  isRefreshOn: boolean;
  /** Left out, alerts are told on the page and in the feed alone. */
  alertChannels?: AlertChannelSettings;
  /** Left out, no scheduled report is made in this process. */
  renderReport?: RenderReport;
  timings: QueueTimings & { firstDecisionMs: number; recoverMs: number };
};

export type Jobs = {
  queue: FetchQueue;
  sweeps: SweepQueue;
  backtests: BacktestQueue;
  alerts: AlertJobs;
  reports: ReportQueue;
  context: FetchContext;
  /** Stops runs between two payloads, sweeps between two nodes and backtests between two quarters, and gives them back to the queue. */
  stop: () => Promise<void>;
};

const FETCHES_AT_ONCE = 2; // one slow publisher does not hold up the rest; each holds one payload in memory
const DECISION_SECONDS = 300;
const REPORT_LOOK_SECONDS = 300;
const DEAD_AFTER_SECONDS = 60; // as a run's heartbeat
const STOP_LIMIT_MS = 10_000;
const noChannels: AlertChannelSettings = {
  signingKey: null,
  smtpUrl: null,
  mailFrom: null,
  isLocalWebhookAllowed: false,
};

/** Works off the queues in this process, and takes part in deciding what is due. */
export async function startJobs(
  opened: OpenDatabase,
  { isRefreshOn, alertChannels, renderReport, timings, ...rest }: JobOptions,
): Promise<Jobs> {
  const { database, kind } = opened;
  const context: FetchContext = { database, ...rest };
  const stopping = new AbortController();
  const boss = await openBoss(opened);
  const queue = await openFetchQueue(boss, timings);
  const sweeps = await openSweepQueue(boss, timings);
  const backtests = await openBacktestQueue(boss, timings);
  const timers: NodeJS.Timeout[] = [];
  const repeat = (work: () => Promise<void>, everyMs: number) => {
    const timer = setInterval(() => {
      work().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        process.stderr.write(`Jobs could not be looked after: ${reason}\n`);
      });
    }, everyMs);
    timers.push(timer.unref());
  };

  if (kind === "pglite") {
    // Its one process is this one: whatever was at work is dead.
    await queue.recover(0);
    await sweeps.recover(0);
    await backtests.recover(0);
  } else {
    repeat(async () => {
      await failAbandonedRuns(database, rest.now(), {});
      await queue.recover(DEAD_AFTER_SECONDS);
      await sweeps.recover(DEAD_AFTER_SECONDS);
      await queueMissingChunks(database, sweeps);
      await backtests.recover(DEAD_AFTER_SECONDS);
      await queueMissingSlices(database, backtests);
    }, timings.recoverMs);
  }
  await queueMissingChunks(database, sweeps);
  await sweeps.work((chunk) =>
    computeSweepChunk(database, chunk, { signal: stopping.signal, now: rest.now }),
  );
  await queueMissingSlices(database, backtests);
  await backtests.work((slice) =>
    computeBacktestSlice(database, slice, { signal: stopping.signal, now: rest.now }),
  );
  const alerts = await startAlertJobs(
    boss,
    { database, settings: alertChannels ?? noChannels, now: rest.now, random: Math.random },
    { pollSeconds: timings.pollSeconds, signal: stopping.signal, repeat },
  );
  const reports = await openReportQueue(boss, timings);
  if (renderReport !== undefined) {
    await reports.work(() =>
      runDueReports({ database, render: renderReport, now: rest.now }, stopping.signal),
    );
    repeat(() => reports.sendScheduled(REPORT_LOOK_SECONDS), REPORT_LOOK_SECONDS * 1000);
  }
  await queue.workFetches(FETCHES_AT_ONCE, async (request) => {
    const outcome = await runFetch(context, request, stopping.signal);
    await scoreForecasts(database, rest.now()).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Frozen forecasts could not be scored: ${reason}\n`); // after the next fetch they are
    });
    await alerts.requestEvaluation().catch(() => undefined); // the scheduled one comes all the same
    if (renderReport !== undefined) await reports.request().catch(() => undefined); // likewise
    return outcome;
  });
  const firstEvaluation = setTimeout(() => {
    alerts.requestEvaluation().catch(() => undefined); // as above
    if (renderReport !== undefined) reports.request().catch(() => undefined); // what was due while no server ran
  }, timings.firstDecisionMs);
  timers.push(firstEvaluation.unref());
  if (isRefreshOn) {
    await queue.workDecisions(async () => {
      await scheduleFetches(context, queue);
    });
    const decide = () => queue.sendDecision(DECISION_SECONDS);
    const first = setTimeout(() => {
      decide().catch(() => undefined); // the next one reports what is wrong
      repeat(decide, DECISION_SECONDS * 1000);
    }, timings.firstDecisionMs);
    timers.push(first.unref());
  }
  return {
    queue,
    sweeps,
    backtests,
    alerts,
    reports,
    context,
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      stopping.abort();
      await boss.stop(STOP_LIMIT_MS);
    },
  };
}
