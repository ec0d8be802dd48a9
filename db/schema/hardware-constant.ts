import { doublePrecision, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** A constant an analyst publishes of an accelerator. Append-only: one that changed is two rows, none is ever rewritten. */
export const hardwareConstant = pgTable(
  "hardware_constant",
  {
    hardware: text("hardware").notNull(),
    constant: text("constant", {
      enum: ["tdp", "all-in-power", "cost-hyperscaler", "cost-neocloud", "cost-rental"],
    }).notNull(),
    value: doublePrecision("value").notNull(),
    unit: text("unit").notNull(),
    /** Of a power; null for a cost. */
    boundary: text("boundary", { enum: ["chip", "node", "IT", "utility"] }),
    /** When the world could know it, which is when it took the place of the value before. */
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceUrl: text("source_url").notNull(),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.hardware, table.constant, table.knownAt] })],
);
