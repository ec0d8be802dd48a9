import { date, doublePrecision, integer, pgTable, text } from "drizzle-orm/pg-core";

/** A measured throughput of one model on one accelerator at one interactivity. */
export const operatingPoint = pgTable("operating_point", {
  id: text("id").primaryKey(),
  hardware: text("hardware").notNull(),
  model: text("model").notNull(),
  precision: text("precision").notNull(),
  framework: text("framework").notNull(),
  inputTokens: integer("input_tokens").notNull(),
  outputTokens: integer("output_tokens").notNull(),
  interactivityTokensPerSecondPerUser: doublePrecision("interactivity_tokens_per_second_per_user").notNull(),
  totalTokensPerSecondPerAccelerator: doublePrecision("total_tokens_per_second_per_accelerator").notNull(),
  inputTokensPerSecondPerAccelerator: doublePrecision("input_tokens_per_second_per_accelerator"),
  outputTokensPerSecondPerAccelerator: doublePrecision("output_tokens_per_second_per_accelerator"),
  measuredOn: date("measured_on", { mode: "string" }).notNull(),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url").notNull(),
  evidence: text("evidence", {
    enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
  }).notNull(),
});
