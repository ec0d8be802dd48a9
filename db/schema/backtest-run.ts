import { date, integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";

/** A backtest of the frozen scenario sets. It holds the figures it is computed from, so that every worker computes the same. */
export const backtestRun = pgTable("backtest_run", {
  id: serial("id").primaryKey(),
  status: text("status", { enum: ["running", "succeeded", "failed", "cancelled"] }).notNull(),
  engineVersion: text("engine_version").notNull(),
  /** Figures known later are not in it. */
  dataAsOf: date("data_as_of", { mode: "string" }).notNull(),
  /** Of `points`: two runs with one hash saw the same figures. */
  dataHash: text("data_hash").notNull(),
  points: jsonb("points").notNull(),
  draws: integer("draws").notNull(),
  seed: text("seed").notNull(),
  /** Quarters to forecast over all sets; a set may turn out to have fewer that can be scored. */
  quarterCount: integer("quarter_count").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
  finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
  message: text("message"),
  /** Sets with their scores, skills and bands; null until every set is done. */
  result: jsonb("result"),
});
