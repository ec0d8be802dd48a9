import { date, jsonb, pgTable, serial, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";

/** What a release forecast of one indicator in one quarter, written once and never changed. */
export const frozenForecast = pgTable(
  "frozen_forecast",
  {
    id: serial("id").primaryKey(),
    engineVersion: text("engine_version").notNull(),
    /** Figures known later are not in it, and quarters that had ended by then are not forecast. */
    dataAsOf: date("data_as_of", { mode: "string" }).notNull(),
    dataHash: text("data_hash").notNull(),
    /** Which scenarios: "engine" for the release's own, or a day's rebuilt set such as "2025-06". */
    scenarioSet: text("scenario_set").notNull(),
    /** bear, base, bull, tracking, equalWeights, randomWalk. */
    forecaster: text("forecaster").notNull(),
    indicator: text("indicator").notNull(),
    quarter: text("quarter").notNull(),
    /** Weight, location and scale of each Student t with 5 degrees of freedom, on the indicator's transformed scale. */
    components: jsonb("components").notNull(),
    /** 5th, 25th, 50th, 75th and 95th percentile in the indicator's unit. */
    quantiles: jsonb("quantiles").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [
    uniqueIndex("frozen_forecast_of").on(
      table.engineVersion,
      table.dataHash,
      table.scenarioSet,
      table.forecaster,
      table.indicator,
      table.quarter,
    ),
  ],
);
