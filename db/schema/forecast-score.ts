import { date, doublePrecision, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { frozenForecast } from "./frozen-forecast";

/** How a frozen forecast did against the first value the world had; written once, whatever is restated later. */
export const forecastScore = pgTable("forecast_score", {
  forecastId: integer("forecast_id")
    .primaryKey()
    .references(() => frozenForecast.id),
  /** In the indicator's unit. */
  value: doublePrecision("value").notNull(),
  knownAt: date("known_at", { mode: "string" }).notNull(),
  dating: text("dating").notNull(),
  evidence: text("evidence").notNull(),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url").notNull(),
  /** In nats, on the transformed scale. */
  logScore: doublePrecision("log_score").notNull(),
  crps: doublePrecision("crps").notNull(),
  pit: doublePrecision("pit").notNull(),
  scoredAt: timestamp("scored_at", { withTimezone: true, mode: "string" }).notNull(),
});
