import { z } from "zod";
import { dependenceKinds } from "@/lib/model/dependence/dependence";
import { drawOutputNames, fanPathNames } from "@/lib/model/scenario/ensemble-summary";

const dependenceSummary = z.object({
  kind: z.enum(dependenceKinds),
  correlatedParameterCount: z.number().describe("Parameters that depend on at least one other."),
  isRepaired: z
    .boolean()
    .describe(
      "The targets contradicted each other, and the nearest possible correlations stand in for them.",
    ),
  largestChange: z.number().describe("Largest distance of a score correlation from its target, 0 to 2."),
});

export const distributionSummary = z.object({
  mean: z.number(),
  meanStandardError: z.number().describe("From independent replicates, as every standard error here."),
  p05: z.number(),
  p05StandardError: z.number(),
  p10: z.number(),
  p10StandardError: z.number(),
  p25: z.number(),
  p25StandardError: z.number(),
  p50: z.number(),
  p50StandardError: z.number(),
  p75: z.number(),
  p75StandardError: z.number(),
  p90: z.number(),
  p90StandardError: z.number(),
  p95: z.number(),
  p95StandardError: z.number(),
});

export const probability = z.object({ value: z.number(), standardError: z.number() });

const fanBands = z
  .object({
    p05: z.array(z.number()),
    p10: z.array(z.number()),
    p25: z.array(z.number()),
    p50: z.array(z.number()),
    p75: z.array(z.number()),
    p90: z.array(z.number()),
    p95: z.array(z.number()),
  })
  .describe("One value per year 2022..2040.");

export const ensembleSummary = z.object({
  seed: z.string(),
  draws: z.number(),
  replicateCount: z.number(),
  uncertainParameterCount: z.number().describe("Parameters with a range; the others are fixed."),
  dependence: dependenceSummary,
  stopWhenPrecise: z.boolean(),
  isPrecise: z.boolean().describe("Whether the draws meet the stopping rule, asked for or not."),
  outputs: z.record(z.enum(drawOutputNames), distributionSummary),
  probabilityNpvForwardPositive: probability,
  probabilityNpvProgrammePositive: probability,
  fans: z.record(z.enum(fanPathNames), fanBands),
});
