import { integer, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";
import { source } from "./source";

export const ingestRun = pgTable("ingest_run", {
  id: serial("id").primaryKey(),
  sourceId: text("source_id")
    .notNull()
    .references(() => source.id),
  origin: text("origin", { enum: ["snapshot", "live", "upload"] }).notNull(),
  /** `running` after a restart means the process died: it is turned into `failed`. */
  status: text("status", { enum: ["running", "succeeded", "partial", "failed"] }).notNull(),
  startedAt: timestamp("started_at", { withTimezone: true, mode: "string" }).notNull(),
  finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
  storedCount: integer("stored_count").notNull().default(0),
  unchangedCount: integer("unchanged_count").notNull().default(0),
  rejectedCount: integer("rejected_count").notNull().default(0),
  payloadSha256: text("payload_sha256"),
  message: text("message"),
});
