import { sql } from "drizzle-orm";
import { integer, pgTable, serial, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { source } from "./source";

export const ingestRun = pgTable(
  "ingest_run",
  {
    id: serial("id").primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    origin: text("origin", { enum: ["snapshot", "live", "upload"] }).notNull(),
    /** `running` with an old heartbeat means the process died: it is turned into `failed`. */
    status: text("status", {
      enum: ["running", "succeeded", "partial", "failed", "cancelled", "undone"],
    }).notNull(),
    startedAt: timestamp("started_at", { withTimezone: true, mode: "string" }).notNull(),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
    /** By the database's clock, which all instances share. */
    heartbeatAt: timestamp("heartbeat_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    /** First and last day asked for, YYYY-MM-DD/YYYY-MM-DD; null where the source has no window. */
    window: text("window"),
    partCount: integer("part_count").notNull().default(0),
    partDoneCount: integer("part_done_count").notNull().default(0),
    cancelRequestedAt: timestamp("cancel_requested_at", { withTimezone: true, mode: "string" }),
    storedCount: integer("stored_count").notNull().default(0),
    unchangedCount: integer("unchanged_count").notNull().default(0),
    rejectedCount: integer("rejected_count").notNull().default(0),
    quarantinedCount: integer("quarantined_count").notNull().default(0),
    payloadSha256: text("payload_sha256"),
    message: text("message"),
  },
  (table) => [
    // No two runs of one source at once, over all instances and commands of one database.
    uniqueIndex("ingest_run_one_running")
      .on(table.sourceId)
      .where(sql`status = 'running'`),
  ],
);
