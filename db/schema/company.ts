import { pgTable, text } from "drizzle-orm/pg-core";

/** Layers of the value chain, from the chip to whoever sells its tokens. */
export const companyLayers = [
  "compute silicon",
  "memory/foundry",
  "network switching",
  "optical modules",
  "inference systems",
  "cooling/thermal",
  "electrical gear",
  "power generation/PPA",
  "data-centre operators/REITs",
  "neoclouds",
  "hyperscalers",
  "inference software",
] as const;

/** A listed company of the value chain. Foreign listings have no CIK. */
export const company = pgTable("company", {
  ticker: text("ticker").primaryKey(),
  name: text("name").notNull(),
  cik: text("cik"),
  exchange: text("exchange").notNull(),
  /** Where in the chain it earns. */
  layer: text("layer", { enum: companyLayers }).notNull(),
  reportingCurrency: text("reporting_currency").notNull(),
  fiscalYearEnd: text("fiscal_year_end").notNull(),
  role: text("role").notNull(),
  cikSource: text("cik_source").notNull(),
  fiscalYearEndSource: text("fiscal_year_end_source").notNull(),
});
