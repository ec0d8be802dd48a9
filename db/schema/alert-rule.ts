import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  serial,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

/** What a reader wants to be told of. No secret stands here: that of a webhook is derived from the environment's key. */
export const alertRule = pgTable("alert_rule", {
  id: serial("id").primaryKey(),
  name: text("name").notNull(),
  condition: jsonb("condition").notNull(),
  coolDownHours: doublePrecision("cool_down_hours").notNull(),
  webhookUrl: text("webhook_url"),
  /** Random; with the environment's key it gives the signing secret. */
  secretSalt: text("secret_salt").notNull(),
  /** Set when the receiver said that it is gone. */
  webhookDisabledAt: timestamp("webhook_disabled_at", { withTimezone: true, mode: "string" }),
  mailTo: text("mail_to"),
  language: text("language", { enum: ["en", "es"] }).notNull(),
  isEnabled: boolean("is_enabled").notNull(),
  /** Alerts so far: the number of the next crossing. */
  crossingCount: integer("crossing_count").notNull().default(0),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
  judgedAt: timestamp("judged_at", { withTimezone: true, mode: "string" }),
  lastFiredAt: timestamp("last_fired_at", { withTimezone: true, mode: "string" }),
});
