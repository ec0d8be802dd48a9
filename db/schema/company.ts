import { pgTable, text } from "drizzle-orm/pg-core";

/** A listed company of the value chain. Foreign listings have no CIK. */
export const company = pgTable("company", {
  ticker: text("ticker").primaryKey(),
  name: text("name").notNull(),
  cik: text("cik"),
  exchange: text("exchange").notNull(),
  /** Where in the chain it earns: compute silicon, electrical gear, neoclouds and so on. */
  layer: text("layer").notNull(),
  reportingCurrency: text("reporting_currency").notNull(),
  fiscalYearEnd: text("fiscal_year_end").notNull(),
  role: text("role").notNull(),
  cikSource: text("cik_source").notNull(),
  fiscalYearEndSource: text("fiscal_year_end_source").notNull(),
});
