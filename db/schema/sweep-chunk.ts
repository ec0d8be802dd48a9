import { integer, jsonb, pgTable, primaryKey, timestamp } from "drizzle-orm/pg-core";
import { sweep } from "./sweep";

/** A part of a sweep that was begun; its results are committed at once, whoever computes them. */
export const sweepChunk = pgTable(
  "sweep_chunk",
  {
    sweepId: integer("sweep_id")
      .notNull()
      .references(() => sweep.id, { onDelete: "cascade" }),
    chunk: integer("chunk").notNull(),
    attemptCount: integer("attempt_count").notNull(),
    /** By the database's clock, which all instances share. */
    heartbeatAt: timestamp("heartbeat_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    completedAt: timestamp("completed_at", { withTimezone: true, mode: "string" }),
    results: jsonb("results"),
  },
  (table) => [primaryKey({ columns: [table.sweepId, table.chunk] })],
);
