import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { source } from "./source";

/**
 * What one line of observations measures. A price's id is source:zone:market-type, e.g. eia:US-VA:retail-industrial,
 * an indicator's source:name, e.g. fred:DGS10. Unit and currency are part of what a series is.
 */
export const series = pgTable("series", {
  id: text("id").primaryKey(),
  sourceId: text("source_id")
    .notNull()
    .references(() => source.id),
  kind: text("kind", { enum: ["price", "indicator"] })
    .notNull()
    .default("price"),
  /** The zone of a price, the publisher's own name of an indicator. */
  zone: text("zone").notNull(),
  /** `indicator` for what is no power price. */
  marketType: text("market_type").notNull(),
  /** Empty for what is no money. */
  currency: text("currency").notNull(),
  unit: text("unit").notNull(),
  /** Where the publisher's licence differs between series; null where the source's holds. */
  licenceName: text("licence_name"),
  /** Null where the source decides. */
  redistribution: boolean("redistribution"),
});
