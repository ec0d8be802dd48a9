import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { reportSchedule } from "@/db/schema/report-schedule";
import { reportScheduleRun } from "@/db/schema/report-schedule-run";
import { saveReport } from "@/lib/commands/save-report";
import { filingMarks, type FilingMark } from "@/lib/contracts/report-schedule";
import { statedReportSettings } from "@/lib/contracts/saved-report";
import { AppError } from "@/lib/errors/app-error";
import { isoInstant } from "@/lib/queries/iso-instant";
import { newestFilings } from "@/lib/queries/newest-filings";
import { newestWeeklyDue } from "@/lib/queries/weekly-due";
import { composeReport, renderReportJson, type RenderReport } from "./compose-report";

const LEASE_SECONDS = 300; // a try that has not ended by then died with its process
const RETRY_SECONDS = 300;
const MAX_ATTEMPTS = 5;

const UNEXPECTED = "The report stopped with an unexpected error, which is in the server's log.";

export type ReportJobContext = {
  database: Database;
  render: RenderReport;
  now: () => string;
};

type Schedule = typeof reportSchedule.$inferSelect;
type Due = { key: string; at: string; filings: FilingMark[]; newest: FilingMark[] | null };

/**
 * Makes every scheduled report that is due and not made yet. Of instances that look at once, one makes it; what one leaves
 * behind when it dies is made at a later look. Of hours that passed while no server ran, the newest is made up for.
 */
export async function runDueReports(
  context: ReportJobContext,
  signal: AbortSignal,
): Promise<{ made: number; failed: number }> {
  const { database, now } = context;
  const schedules = await database.select().from(reportSchedule).orderBy(asc(reportSchedule.id));
  const filings = schedules.some(({ trigger }) => trigger === "new-filing")
    ? await newestFilings(database)
    : [];
  let [made, failed] = [0, 0];
  for (const schedule of schedules) {
    signal.throwIfAborted();
    const due = dueOf(schedule, filings, now());
    const attempt = due === null ? null : await claim(database, schedule, due);
    if (due === null || attempt === null) continue;
    const isMade = await makeReport(context, { schedule, due, attempt, signal });
    if (isMade) made++;
    else failed++;
  }
  return { made, failed };
}

function dueOf(schedule: Schedule, filings: readonly FilingMark[], at: string): Due | null {
  const { trigger, weekday, hourUtc, createdAt, filingsBefore } = schedule;
  if (trigger === "weekly") {
    if (weekday === null || hourUtc === null) return null;
    const dueAt = newestWeeklyDue({ weekday, hourUtc }, at);
    return dueAt <= isoInstant(createdAt) ? null : { key: dueAt, at: dueAt, filings: [], newest: null };
  }
  const before = new Map(filingMarks.parse(filingsBefore).map((mark) => [mark.ticker, mark.accession]));
  const fresh = filings.filter(({ ticker, accession }) => before.get(ticker) !== accession);
  if (fresh.length === 0) return null;
  const text = filings.map(({ ticker, accession }) => `${ticker} ${accession}`).join("\n");
  const key = createHash("sha256").update(text).digest("hex");
  return { key, at, filings: fresh, newest: [...filings] };
}

/** @returns which try this is; null where another instance has it, or it is done. */
async function claim(database: Database, { id }: Schedule, due: Due): Promise<number | null> {
  const leasedUntil = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;
  const [claimed] = await database
    .insert(reportScheduleRun)
    .values({
      scheduleId: id,
      dueKey: due.key,
      dueAt: due.at,
      filings: due.filings,
      status: "running",
      attemptCount: 1,
      leasedUntil,
    })
    .onConflictDoUpdate({
      target: [reportScheduleRun.scheduleId, reportScheduleRun.dueKey],
      set: { attemptCount: sql`${reportScheduleRun.attemptCount} + 1`, leasedUntil },
      setWhere: sql`${reportScheduleRun.status} = 'running' and ${reportScheduleRun.leasedUntil} <= now()`,
    })
    .returning({ attempt: reportScheduleRun.attemptCount });
  return claimed?.attempt ?? null;
}

type Claimed = { schedule: Schedule; due: Due; attempt: number; signal: AbortSignal };

async function makeReport(context: ReportJobContext, claimed: Claimed): Promise<boolean> {
  const { schedule, signal } = claimed;
  try {
    const json = await renderScheduled(context, schedule, signal);
    await finish(context, claimed, { json });
    return true;
  } catch (error) {
    await giveBack(context, claimed, error);
    signal.throwIfAborted();
    if (!(error instanceof AppError)) {
      process.stderr.write(
        `Scheduled report ${schedule.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    }
    return false;
  }
}

async function renderScheduled(
  { database, render, now }: ReportJobContext,
  { scenarioSet, settings, title, notes, origin }: Schedule,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const wish = { scenarioSet, settings: statedReportSettings.parse(settings), title, notes };
  const input = await composeReport(database, wish, now());
  return renderReportJson(render, input, origin, signal);
}

/** The report and that it was made are stored together, so that it is made once. */
async function finish(
  { database, now }: ReportJobContext,
  { schedule, due }: Claimed,
  { json }: { json: Uint8Array },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { id, origin } = schedule;
    const saved = await saveReport(transaction, json, { createdBy: "schedule", scheduleId: id, origin });
    await endRun(transaction, schedule, due, {
      status: "succeeded",
      reportId: saved.id,
      message: null,
      finishedAt: now(),
    });
  });
}

/** A server that ends, or a passing fault, leaves the run to a later try; a scenario that is no more does not come back. */
async function giveBack(
  { database, now }: ReportJobContext,
  claimed: Claimed,
  error: unknown,
): Promise<void> {
  const { schedule, due, attempt, signal } = claimed;
  const message = error instanceof AppError ? error.message : UNEXPECTED;
  const isHopeless =
    error instanceof AppError && (error.code === "NOT_FOUND" || error.code === "INVALID_INPUT");
  if (!signal.aborted && (isHopeless || attempt >= MAX_ATTEMPTS)) {
    await database.transaction((transaction) =>
      endRun(transaction, schedule, due, { status: "failed", reportId: null, message, finishedAt: now() }),
    );
    return;
  }
  const waitSeconds = signal.aborted ? 0 : RETRY_SECONDS;
  await database
    .update(reportScheduleRun)
    .set({
      leasedUntil: sql`now() + make_interval(secs => ${waitSeconds})`,
      ...(signal.aborted ? { attemptCount: attempt - 1 } : { message }),
    })
    .where(and(eq(reportScheduleRun.scheduleId, schedule.id), eq(reportScheduleRun.dueKey, due.key)));
}

type RunEnd = Pick<typeof reportScheduleRun.$inferInsert, "reportId" | "message" | "finishedAt"> & {
  status: "succeeded" | "failed";
};

/** Ends the run, and with it any earlier one of the schedule that nobody finished. */
async function endRun(
  transaction: Database,
  { id }: Schedule,
  { key, newest }: Due,
  end: RunEnd,
): Promise<void> {
  await transaction
    .update(reportScheduleRun)
    .set(end)
    .where(and(eq(reportScheduleRun.scheduleId, id), eq(reportScheduleRun.dueKey, key)));
  await transaction
    .update(reportScheduleRun)
    .set({ status: "failed", finishedAt: end.finishedAt, message: "A later one was due before it was made." })
    .where(
      and(
        eq(reportScheduleRun.scheduleId, id),
        ne(reportScheduleRun.dueKey, key),
        eq(reportScheduleRun.status, "running"),
      ),
    );
  if (newest !== null) {
    await transaction.update(reportSchedule).set({ filingsBefore: newest }).where(eq(reportSchedule.id, id));
  }
}
