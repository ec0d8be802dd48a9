import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";

/** A publisher's dataset: who, under which licence, how often, how late. */
export const source = pgTable("source", {
  id: text("id").primaryKey(),
  publisher: text("publisher").notNull(),
  title: text("title").notNull(),
  homepageUrl: text("homepage_url").notNull(),
  licenceName: text("licence_name").notNull(),
  licenceUrl: text("licence_url"),
  attribution: text("attribution").notNull(),
  /** False keeps its rows out of the snapshot, exports and the API of a public instance. */
  redistribution: boolean("redistribution").notNull(),
  cadence: text("cadence").notNull(),
  cadenceDays: integer("cadence_days").notNull(),
  /** Days between a period's end and its usual publication. */
  expectedLagDays: integer("expected_lag_days").notNull(),
  units: text("units").notNull(),
});
