import { z } from "zod";
import { powerBoundaries } from "@/lib/model/unit-cost/power-boundary";

export const hardwareConstant = z
  .object({
    hardware: z.string(),
    constant: z.enum(["tdp", "all-in-power", "cost-hyperscaler", "cost-neocloud", "cost-rental"]),
    value: z.number(),
    unit: z.string(),
    boundary: z.enum(powerBoundaries).nullable(),
    knownAt: z.string(),
    sourceTitle: z.string(),
    sourceUrl: z.string(),
    note: z.string().nullable(),
  })
  .describe(
    "One published value of a constant and the day from which it was known. Power in W or kW as the unit says, cost in USD/GPU-h.",
  );

const tierComparison = z.object({
  tier: z.enum(["hyperscaler", "neocloud", "rental"]),
  published: hardwareConstant.nullable().describe("Null where none was published by then."),
  earlier: hardwareConstant.nullable().describe("What it took the place of."),
  oursUsdPerHour: z.number().nullable(),
  differenceFraction: z.number().nullable().describe("Ours over published, less 1."),
});

export const hardwareComparison = z.object({
  hardware: z.string(),
  name: z.string(),
  isPriced: z.boolean().describe("False: no price was found, so that it is listed but cannot be chosen."),
  tdp: hardwareConstant.nullable(),
  power: z
    .array(hardwareConstant)
    .describe("Every vintage known, from the oldest; kW at the boundary each was published at."),
  tiers: z.array(tierComparison),
});
