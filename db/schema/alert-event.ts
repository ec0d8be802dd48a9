import { index, integer, jsonb, pgTable, serial, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/** An alert as it fired. Rows are added and never changed, and stay when their rule is changed or removed. */
export const alertEvent = pgTable(
  "alert_event",
  {
    id: serial("id").primaryKey(),
    uuid: uuid("uuid").notNull().unique().defaultRandom(),
    ruleId: integer("rule_id").notNull(),
    /** From 1. Two instances that see the same crossing can store it once. */
    crossing: integer("crossing").notNull(),
    ruleName: text("rule_name").notNull(),
    condition: jsonb("condition").notNull(),
    findings: jsonb("findings").notNull(),
    firedAt: timestamp("fired_at", { withTimezone: true, mode: "string" }).notNull(),
    asOf: timestamp("as_of", { withTimezone: true, mode: "string" }).notNull(),
    engineVersion: text("engine_version").notNull(),
  },
  (table) => [
    unique("alert_event_once").on(table.ruleId, table.crossing),
    index("alert_event_rule").on(table.ruleId),
  ],
);
