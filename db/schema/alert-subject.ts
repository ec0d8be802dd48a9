import { doublePrecision, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { alertRule } from "./alert-rule";

/** How a rule stands with one subject, and what the newest look at it found. */
export const alertSubject = pgTable(
  "alert_subject",
  {
    ruleId: integer("rule_id")
      .notNull()
      .references(() => alertRule.id, { onDelete: "cascade" }),
    /** "" where the metric has one. */
    subject: text("subject").notNull(),
    /** Null until the first value. */
    state: text("state", { enum: ["armed", "firing"] }),
    since: timestamp("since", { withTimezone: true, mode: "string" }).notNull(),
    /** Greatest value told, of metrics that only grow. */
    mark: doublePrecision("mark"),
    reading: jsonb("reading").notNull(),
    judgedAt: timestamp("judged_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.ruleId, table.subject] })],
);
