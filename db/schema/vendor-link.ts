import { date, numeric, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** Money or a promise of it between companies of the chain that also trade. A change of status is a row known later. */
export const vendorLink = pgTable(
  "vendor_link",
  {
    /** Financier, recipient, kind and first year. */
    id: text("id").notNull(),
    financier: text("financier").notNull(),
    financierTicker: text("financier_ticker"),
    recipient: text("recipient").notNull(),
    recipientTicker: text("recipient_ticker"),
    /** An offtake is a promise to buy: the buyer is the financier. */
    kind: text("kind", {
      enum: ["equity", "credit", "guarantee", "warrant", "backstop", "offtake"],
    }).notNull(),
    /** Null where no amount is stated; a ceiling ("up to") is said in the note. */
    amountUsd: numeric("amount_usd"),
    announcedOn: date("announced_on", { mode: "string" }).notNull(),
    status: text("status", { enum: ["announced", "signed", "drawn"] }).notNull(),
    evidence: text("evidence", {
      enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
    }).notNull(),
    verification: text("verification", { enum: ["filed", "stated", "secondary"] }).notNull(),
    /** When the world could know this state of the link. */
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    sourceTitle: text("source_title").notNull(),
    sourceUrl: text("source_url").notNull(),
    note: text("note"),
  },
  (table) => [primaryKey({ columns: [table.id, table.knownAt] })],
);
