import { date, doublePrecision, integer, pgTable, text } from "drizzle-orm/pg-core";

/** A measured throughput of one model on one accelerator at one interactivity: what a null means stands in the model's type of this name. */
export const operatingPoint = pgTable("operating_point", {
  id: text("id").primaryKey(),
  hardware: text("hardware").notNull(),
  model: text("model").notNull(),
  precision: text("precision").notNull(),
  framework: text("framework").notNull(),
  workload: text("workload"),
  inputTokens: integer("input_tokens"),
  outputTokens: integer("output_tokens"),
  interactivityTokensPerSecondPerUser: doublePrecision("interactivity_tokens_per_second_per_user"),
  totalTokensPerSecondPerAccelerator: doublePrecision("total_tokens_per_second_per_accelerator"),
  inputTokensPerSecondPerAccelerator: doublePrecision("input_tokens_per_second_per_accelerator"),
  outputTokensPerSecondPerAccelerator: doublePrecision("output_tokens_per_second_per_accelerator"),
  timeToFirstTokenSeconds: doublePrecision("time_to_first_token_seconds"),
  powerKwPerAccelerator: doublePrecision("power_kw_per_accelerator"),
  powerBoundary: text("power_boundary", { enum: ["chip", "node", "IT", "utility"] }),
  measuredOn: date("measured_on", { mode: "string" }).notNull(),
  sourceTitle: text("source_title").notNull(),
  sourceUrl: text("source_url").notNull(),
  evidence: text("evidence", {
    enum: ["reported", "derived", "estimated", "scenario", "unresolved"],
  }).notNull(),
});
