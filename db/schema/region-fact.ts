import { doublePrecision, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** A figure about a country or a state that is no price: carbon intensity of electricity, outdoor temperatures. Append-only. */
export const regionFact = pgTable(
  "region_fact",
  {
    zone: text("zone").notNull(),
    metric: text("metric", {
      enum: ["carbon-intensity", "mean-wet-bulb", "mean-dry-bulb", "design-wet-bulb", "design-dry-bulb"],
    }).notNull(),
    value: doublePrecision("value").notNull(),
    /** Bounds are null where the source gives none. */
    low: doublePrecision("low"),
    high: doublePrecision("high"),
    unit: text("unit").notNull(),
    period: text("period").notNull(),
    /** When the world could know the value. */
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    evidence: text("evidence", {
      enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
    }).notNull(),
    verification: text("verification").notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceUrl: text("source_url"),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.zone, table.metric, table.period, table.knownAt] })],
);
