import { date, doublePrecision, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * One published part of a data-centre region's power price, or the statement that none was found (`value` null, `note`
 * says why). A part that is followed as a series names it instead of a value.
 */
export const powerPricePart = pgTable("power_price_part", {
  id: text("id").primaryKey(),
  regionId: text("region_id").notNull(),
  regionName: text("region_name").notNull(),
  /** Of the region's build-up: nothing is converted. */
  currency: text("currency").notNull(),
  part: text("part", {
    enum: ["energy", "capacity", "transmission-and-distribution", "riders", "retail-average", "ppa"],
  }).notNull(),
  value: doublePrecision("value"),
  low: doublePrecision("low"),
  high: doublePrecision("high"),
  unit: text("unit").notNull(),
  /** As the publisher names it; the half-open days decide which part is in force. */
  period: text("period").notNull(),
  periodStart: date("period_start", { mode: "string" }).notNull(),
  periodEnd: date("period_end", { mode: "string" }).notNull(),
  /** When the world could know the value. */
  knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
  evidence: text("evidence", {
    enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
  }).notNull(),
  verification: text("verification").notNull(),
  seriesId: text("series_id"),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url"),
  note: text("note"),
});
