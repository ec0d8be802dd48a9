import { date, index, integer, numeric, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";
import { source } from "./source";

/** A filed or derived company figure over a period. A restatement is a new row with a later `filed_at`. */
export const filingFact = pgTable(
  "filing_fact",
  {
    ticker: text("ticker").notNull(),
    cik: text("cik").notNull(),
    concept: text("concept").notNull(),
    tag: text("tag").notNull(),
    fiscalPeriod: text("fiscal_period"),
    /** Quarter of the period's midpoint; null for annual rows. */
    calendarQuarter: text("calendar_quarter"),
    /** `calendar_quarter`, or the period where it is null: what a figure is about. */
    periodKey: text("period_key").notNull(),
    periodStart: date("period_start", { mode: "string" }),
    periodEnd: date("period_end", { mode: "string" }),
    /** Exact, in `unit`. */
    value: numeric("value").notNull(),
    unit: text("unit").notNull(),
    filedAt: timestamp("filed_at", { withTimezone: true, mode: "string" }).notNull(),
    accession: text("accession"),
    method: text("method").notNull(),
    evidence: text("evidence", {
      enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
    }).notNull(),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    sourceUrl: text("source_url").notNull(),
    retrievedAt: timestamp("retrieved_at", { withTimezone: true, mode: "string" }).notNull(),
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
  },
  (table) => [
    primaryKey({ columns: [table.cik, table.concept, table.periodKey, table.filedAt] }),
    index("filing_fact_ticker").on(table.ticker, table.concept),
  ],
);
