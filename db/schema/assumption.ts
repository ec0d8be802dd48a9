import { doublePrecision, pgTable, text } from "drizzle-orm/pg-core";

/** A sourced number of the cost model, with its range. Bounds are null where the source gives none. */
export const assumption = pgTable("assumption", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  symbol: text("symbol").notNull(),
  unit: text("unit").notNull(),
  low: doublePrecision("low"),
  mode: doublePrecision("mode"),
  high: doublePrecision("high"),
  distribution: text("distribution").notNull(),
  asOf: text("as_of"),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url"),
  note: text("note"),
});
