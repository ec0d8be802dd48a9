import { pgTable, text } from "drizzle-orm/pg-core";
import { source } from "./source";

/** One price series; its id is source:zone:market-type, e.g. eia:US-VA:retail-industrial. Unit and currency are part of what it is. */
export const series = pgTable("series", {
  id: text("id").primaryKey(),
  sourceId: text("source_id")
    .notNull()
    .references(() => source.id),
  zone: text("zone").notNull(),
  marketType: text("market_type").notNull(),
  currency: text("currency").notNull(),
  unit: text("unit").notNull(),
});
