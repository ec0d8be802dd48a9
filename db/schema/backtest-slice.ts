import { date, integer, jsonb, pgTable, primaryKey, timestamp } from "drizzle-orm/pg-core";
import { backtestRun } from "./backtest-run";

/** One frozen set of a backtest; its result is committed at once, whoever computes it. */
export const backtestSlice = pgTable(
  "backtest_slice",
  {
    runId: integer("run_id")
      .notNull()
      .references(() => backtestRun.id, { onDelete: "cascade" }),
    frozenAt: date("frozen_at", { mode: "string" }).notNull(),
    /** Quarters to forecast from it. */
    quarterCount: integer("quarter_count").notNull(),
    doneQuarterCount: integer("done_quarter_count").notNull().default(0),
    attemptCount: integer("attempt_count").notNull().default(0),
    /** By the database's clock, which all instances share. */
    heartbeatAt: timestamp("heartbeat_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    completedAt: timestamp("completed_at", { withTimezone: true, mode: "string" }),
    result: jsonb("result"),
  },
  (table) => [primaryKey({ columns: [table.runId, table.frozenAt] })],
);
