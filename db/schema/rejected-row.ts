import { integer, jsonb, pgTable, serial, text } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";

/** What a parser could not use, with its reason. Nothing is dropped silently. */
export const rejectedRow = pgTable("rejected_row", {
  id: serial("id").primaryKey(),
  ingestRunId: integer("ingest_run_id")
    .notNull()
    .references(() => ingestRun.id),
  position: integer("position").notNull(),
  reason: text("reason").notNull(),
  raw: jsonb("raw"),
});
