import { date, integer, numeric, pgTable, serial, text } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";

/** A published statement about a company's AI revenue. Run rates, quarters and years are not comparable and never added. */
export const aiRevenuePoint = pgTable("ai_revenue_point", {
  id: serial("id").primaryKey(),
  statedOn: date("stated_on", { mode: "string" }).notNull(),
  company: text("company").notNull(),
  metric: text("metric").notNull(),
  valueUsd: numeric("value_usd").notNull(),
  type: text("type").notNull(),
  basis: text("basis").notNull(),
  grossNet: text("gross_net"),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url").notNull(),
  confidence: text("confidence").notNull(),
  notes: text("notes"),
  ingestRunId: integer("ingest_run_id")
    .notNull()
    .references(() => ingestRun.id),
});
