import { doublePrecision, pgTable, text } from "drizzle-orm/pg-core";

/** The published or assumed value of one engine parameter in each built-in scenario. */
export const scenarioParameter = pgTable("scenario_parameter", {
  key: text("key").primaryKey(),
  label: text("label").notNull(),
  unit: text("unit").notNull(),
  bear: doublePrecision("bear").notNull(),
  base: doublePrecision("base").notNull(),
  bull: doublePrecision("bull").notNull(),
  /** P primary, S secondary, A assumed, U unverified. */
  grade: text("grade").notNull(),
  source: text("source").notNull(),
  asOf: text("as_of").notNull(),
});
