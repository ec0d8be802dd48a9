import "server-only";
import { desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { reportSchedule } from "@/db/schema/report-schedule";
import { reportScheduleRun } from "@/db/schema/report-schedule-run";
import {
  filingMarks,
  reportScheduleView,
  reportTiming,
  type ReportScheduleView,
} from "@/lib/contracts/report-schedule";
import { AppError } from "@/lib/errors/app-error";
import { isoInstant } from "./iso-instant";
import { nextWeeklyDue } from "./weekly-due";

type ScheduleRow = typeof reportSchedule.$inferSelect;
type RunRow = typeof reportScheduleRun.$inferSelect;

/** The newest first, each with the newest report it was due for. */
export async function listReportSchedules(database: Database, now: string): Promise<ReportScheduleView[]> {
  const rows = await database.select().from(reportSchedule).orderBy(desc(reportSchedule.id));
  return withRuns(database, rows, now);
}

/** @throws {AppError} NOT_FOUND */
export async function getReportSchedule(
  database: Database,
  id: number,
  now: string,
): Promise<ReportScheduleView> {
  const rows = await database.select().from(reportSchedule).where(eq(reportSchedule.id, id));
  const [found] = await withRuns(database, rows, now);
  if (found === undefined) throw new AppError("NOT_FOUND", `There is no report schedule ${id}.`);
  return found;
}

async function withRuns(
  database: Database,
  rows: readonly ScheduleRow[],
  now: string,
): Promise<ReportScheduleView[]> {
  if (rows.length === 0) return [];
  const runs = await database
    .selectDistinctOn([reportScheduleRun.scheduleId])
    .from(reportScheduleRun)
    .where(
      inArray(
        reportScheduleRun.scheduleId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(reportScheduleRun.scheduleId, desc(reportScheduleRun.dueAt));
  return rows.map((row) => viewOf(row, runs.find(({ scheduleId }) => scheduleId === row.id) ?? null, now));
}

const storedSettings = z.object({ settings: reportScheduleView.shape.settings });

function viewOf(row: ScheduleRow, run: RunRow | null, now: string): ReportScheduleView {
  const { id, scenarioSet, title, notes, trigger, weekday, hourUtc } = row;
  const timing = reportTiming.parse(trigger === "weekly" ? { trigger, weekday, hourUtc } : { trigger });
  return {
    id,
    scenarioSet,
    title,
    notes,
    ...storedSettings.parse({ settings: row.settings }),
    timing,
    createdAt: isoInstant(row.createdAt),
    nextDueAt: timing.trigger === "weekly" ? nextWeeklyDue(timing, now) : null,
    newestRun:
      run === null
        ? null
        : {
            dueAt: isoInstant(run.dueAt),
            filings: filingMarks.parse(run.filings),
            status: run.status,
            attemptCount: run.attemptCount,
            reportId: run.reportId,
            message: run.message,
            finishedAt: run.finishedAt === null ? null : isoInstant(run.finishedAt),
          },
  };
}
