import { integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";

/** Reports that make themselves: every week, or when a company files. */
export const reportSchedule = pgTable("report_schedule", {
  id: serial("id").primaryKey(),
  scenarioSet: text("scenario_set").notNull(),
  /** As stated: what they leave out is filled when the report is made. */
  settings: jsonb("settings").notNull(),
  title: text("title"),
  notes: text("notes"),
  trigger: text("trigger", { enum: ["weekly", "new-filing"] }).notNull(),
  /** ISO 8601: 1 is Monday. Null unless weekly. */
  weekday: integer("weekday"),
  /** 0 to 23, UTC. Null unless weekly. */
  hourUtc: integer("hour_utc"),
  /** Newest filing of each company when it was added; null unless on new filings. */
  filingsBefore: jsonb("filings_before"),
  /** Address of the instance, for the files. */
  origin: text("origin").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
});
