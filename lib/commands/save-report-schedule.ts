import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { reportSchedule } from "@/db/schema/report-schedule";
import type { CreateReportSchedule, ReportScheduleView } from "@/lib/contracts/report-schedule";
import { AppError } from "@/lib/errors/app-error";
import { fillReportSettings } from "@/lib/queries/get-report-sources";
import { getReportSchedule } from "@/lib/queries/list-report-schedules";
import { newestFilings } from "@/lib/queries/newest-filings";

const MAX_SCHEDULES = 50;

/**
 * Adds a schedule; the first report comes when it is next due.
 * @throws {AppError} NOT_FOUND for a scenario that is not there, CONFLICT beyond 50 schedules; {ZodError} for settings that
 * cannot be used.
 */
export async function createReportSchedule(
  database: Database,
  { scenarioSet, settings, title, notes, timing }: CreateReportSchedule,
  { origin, now }: { origin: string; now: string },
): Promise<ReportScheduleView> {
  await fillReportSettings(database, scenarioSet, settings);
  if ((await database.$count(reportSchedule)) >= MAX_SCHEDULES) {
    throw new AppError("CONFLICT", `There are ${MAX_SCHEDULES} schedules; remove one first.`);
  }
  const isWeekly = timing.trigger === "weekly";
  const [row] = await database
    .insert(reportSchedule)
    .values({
      scenarioSet,
      settings,
      title,
      notes,
      trigger: timing.trigger,
      weekday: isWeekly ? timing.weekday : null,
      hourUtc: isWeekly ? timing.hourUtc : null,
      filingsBefore: isWeekly ? null : await newestFilings(database),
      origin,
      createdAt: now,
    })
    .returning({ id: reportSchedule.id });
  if (row === undefined) throw new Error("the schedule was not stored");
  return getReportSchedule(database, row.id, now);
}

/**
 * Removes a schedule; the reports it made stay.
 * @throws {AppError} NOT_FOUND
 */
export async function removeReportSchedule(database: Database, id: number): Promise<{ id: number }> {
  const [removed] = await database
    .delete(reportSchedule)
    .where(eq(reportSchedule.id, id))
    .returning({ id: reportSchedule.id });
  if (removed === undefined) throw new AppError("NOT_FOUND", `There is no report schedule ${id}.`);
  return removed;
}
