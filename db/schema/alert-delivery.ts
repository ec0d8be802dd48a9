import { index, integer, pgTable, serial, text, timestamp, unique } from "drizzle-orm/pg-core";
import { alertEvent } from "./alert-event";

/** One alert to one channel. Where it goes stands in the rule; what is logged here names no address and no secret. */
export const alertDelivery = pgTable(
  "alert_delivery",
  {
    id: serial("id").primaryKey(),
    ruleId: integer("rule_id").notNull(),
    /** Null for a test of the rule's channels. */
    eventId: integer("event_id").references(() => alertEvent.id),
    channel: text("channel", { enum: ["webhook", "mail"] }).notNull(),
    status: text("status", { enum: ["pending", "delivered", "failed"] }).notNull(),
    attemptCount: integer("attempt_count").notNull().default(0),
    /** While one is at work, when it is taken for dead. Null once it has ended. */
    nextTryAt: timestamp("next_try_at", { withTimezone: true, mode: "string" }),
    lastError: text("last_error"),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
  },
  (table) => [
    unique("alert_delivery_once").on(table.eventId, table.channel),
    index("alert_delivery_pending").on(table.status, table.nextTryAt),
  ],
);
