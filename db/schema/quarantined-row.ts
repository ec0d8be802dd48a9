import { index, integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";
import { source } from "./source";

/** A well-formed row that looks wrong: stored only when a person accepts it, with its own vintage. */
export const quarantinedRow = pgTable(
  "quarantined_row",
  {
    id: serial("id").primaryKey(),
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    /** Series, company or list the row belongs to. */
    subject: text("subject").notNull(),
    check: text("check", {
      enum: ["market-limit", "outlier", "duplicate", "sign"],
    }).notNull(),
    reason: text("reason").notNull(),
    /** Which table the row would go to, and the row as that table's writer takes it. */
    row: jsonb("row").notNull(),
    /** The same row in a later payload raises no new doubt: what was decided holds. */
    rowSha256: text("row_sha256").notNull().unique(),
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    retrievedAt: timestamp("retrieved_at", { withTimezone: true, mode: "string" }).notNull(),
    sourceUrl: text("source_url").notNull(),
    state: text("state", { enum: ["pending", "accepted", "rejected"] })
      .notNull()
      .default("pending"),
    decidedAt: timestamp("decided_at", { withTimezone: true, mode: "string" }),
  },
  (table) => [index("quarantined_row_state").on(table.state, table.id)],
);
