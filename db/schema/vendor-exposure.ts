import { date, numeric, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { companyLayers } from "./company";

/** What a vendor filed or stated it earns in one layer of the chain over a period. A correction is a row known later. */
export const vendorExposure = pgTable(
  "vendor_exposure",
  {
    /** Of the statement: vendor, what is counted, end of the period. */
    id: text("id").notNull(),
    ticker: text("ticker").notNull(),
    layer: text("layer", { enum: companyLayers }).notNull(),
    /** The publisher's own name of what is counted. */
    metric: text("metric").notNull(),
    /** Only revenue is a flow that adds up over periods; two perimeters of one vendor never add. */
    measure: text("measure", { enum: ["revenue", "run-rate", "guidance", "orders", "backlog"] }).notNull(),
    perimeter: text("perimeter", { enum: ["ai", "data-center", "segment", "company"] }).notNull(),
    valueUsd: numeric("value_usd").notNull(),
    /** First and last day; an order book or a run rate stands at `periodEnd` and has no start. */
    periodStart: date("period_start", { mode: "string" }),
    periodEnd: date("period_end", { mode: "string" }).notNull(),
    /** Null where the source does not say. */
    grossNet: text("gross_net", { enum: ["gross", "net"] }),
    evidence: text("evidence", {
      enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
    }).notNull(),
    verification: text("verification", { enum: ["filed", "stated", "secondary"] }).notNull(),
    /** When the world could know the value. */
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceUrl: text("source_url").notNull(),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.id, table.knownAt] })],
);
