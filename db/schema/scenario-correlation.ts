import { doublePrecision, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** How two engine parameters are assumed to move together across possible worlds. */
export const scenarioCorrelation = pgTable(
  "scenario_correlation",
  {
    a: text("a").notNull(),
    b: text("b").notNull(),
    /** Spearman's rank correlation, −1 to 1. */
    spearman: doublePrecision("spearman").notNull(),
    /** P primary, S secondary, A assumed, U unverified. */
    grade: text("grade").notNull(),
    source: text("source").notNull(),
    /** Why these two, with this sign. */
    note: text("note").notNull(),
  },
  (table) => [primaryKey({ columns: [table.a, table.b] })],
);
