import { integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";

/** A part of a run that is committed: where a run of the same window goes on after this one died. */
export const ingestPart = pgTable(
  "ingest_part",
  {
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
    part: text("part").notNull(),
    completedAt: timestamp("completed_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.ingestRunId, table.part] })],
);
