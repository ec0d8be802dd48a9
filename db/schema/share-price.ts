import { date, doublePrecision, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";
import { source } from "./source";

/** A share's trading day. Adjusted closes are rewritten by every later split: each download that differs is a new row. */
export const sharePrice = pgTable(
  "share_price",
  {
    ticker: text("ticker").notNull(),
    tradedOn: date("traded_on", { mode: "string" }).notNull(),
    /** ISO 4217; null where neither the payload nor the listing says. */
    currency: text("currency"),
    open: doublePrecision("open"),
    high: doublePrecision("high"),
    low: doublePrecision("low"),
    close: doublePrecision("close"),
    adjustedClose: doublePrecision("adjusted_close"),
    closeBasis: text("close_basis", { enum: ["traded", "split-adjusted"] }),
    volumeShares: doublePrecision("volume_shares"),
    splitFactor: doublePrecision("split_factor"),
    dividend: doublePrecision("dividend"),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    retrievedAt: timestamp("retrieved_at", { withTimezone: true, mode: "string" }).notNull(),
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
  },
  (table) => [primaryKey({ columns: [table.ticker, table.tradedOn, table.knownAt] })],
);
