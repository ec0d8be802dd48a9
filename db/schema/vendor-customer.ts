import { date, doublePrecision, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** A customer's share of a vendor's revenue as the vendor files it, often without a name. */
export const vendorCustomer = pgTable(
  "vendor_customer",
  {
    /** Vendor, customer, end of the period. */
    id: text("id").notNull(),
    supplierTicker: text("supplier_ticker").notNull(),
    /** As filed: a name or "Customer A", whose letter may mean another customer in another filing. */
    customer: text("customer").notNull(),
    /** How many customers the share is of: 1, or more where the vendor gives them together. */
    customerCount: integer("customer_count").notNull(),
    /** Of the supplier's revenue in the period, 0-1. */
    shareFraction: doublePrecision("share_fraction").notNull(),
    periodStart: date("period_start", { mode: "string" }).notNull(),
    periodEnd: date("period_end", { mode: "string" }).notNull(),
    evidence: text("evidence", {
      enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
    }).notNull(),
    verification: text("verification", { enum: ["filed", "stated", "secondary"] }).notNull(),
    /** When the world could know the share. */
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceUrl: text("source_url").notNull(),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.id, table.knownAt] })],
);
