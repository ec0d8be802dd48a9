import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { reportSchedule } from "./report-schedule";

/** One report that was due. Its key is what it was due for, so that all instances make it once. */
export const reportScheduleRun = pgTable(
  "report_schedule_run",
  {
    scheduleId: integer("schedule_id")
      .notNull()
      .references(() => reportSchedule.id, { onDelete: "cascade" }),
    /** The hour, or the newest filings as a hash. */
    dueKey: text("due_key").notNull(),
    dueAt: timestamp("due_at", { withTimezone: true, mode: "string" }).notNull(),
    /** What was filed, where that made it due. */
    filings: jsonb("filings").notNull(),
    status: text("status", { enum: ["running", "succeeded", "failed"] }).notNull(),
    attemptCount: integer("attempt_count").notNull(),
    /** By the database's clock, which all instances share. Until then the try under way counts as alive. */
    leasedUntil: timestamp("leased_until", { withTimezone: true, mode: "string" }).notNull(),
    /** The report may have been removed since. */
    reportId: text("report_id"),
    message: text("message"),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.scheduleId, table.dueKey] }),
    index("report_schedule_run_status").on(table.status),
  ],
);
