import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";

export const citation = z
  .object({
    title: z.string(),
    url: z.string(),
    day: z.string().describe("ISO date on which it was filed, stated or published."),
    dating: z
      .enum(["filing", "filing-deadline", "statement"])
      .describe("`filing-deadline`: the day of filing is unknown, so the last day the law allows stands in."),
  })
  .describe("The filing or statement behind a value.");

/** Why a point of a series has no value. */
export const missingPoint = z.union([
  z.object({ code: z.literal("missing-figures"), figures: z.array(z.string()) }),
  z.object({ code: z.literal("no-estimate") }),
  z.object({ code: z.literal("not-stored"), series: z.enum(["share-price", "impairment"]) }),
  z.object({ code: z.literal("too-short"), days: z.number(), neededDays: z.number() }),
  z.object({ code: z.literal("no-denominator") }),
]);

export const trackedPoint = z
  .object({
    period: z
      .string()
      .describe(
        'Calendar quarter ("2026Q2"), year ("2025") or ISO date. A trailing year is named by its last quarter.',
      ),
    value: z.number().nullable(),
    missing: missingPoint.nullable(),
    evidence: z.enum(evidenceStatuses),
    knownAt: z
      .string()
      .nullable()
      .describe("ISO date from which the world could know it; null for what is missing."),
    citation: citation.nullable(),
  })
  .describe("One value of a series at one period, or the reason it is missing.");

export const valuedPoint = z.object({
  period: z
    .string()
    .describe(
      'Calendar quarter ("2026Q2"), year ("2025") or ISO date. A trailing year is named by its last quarter.',
    ),
  value: z.number(),
  missing: missingPoint.nullable(),
  evidence: z.enum(evidenceStatuses),
  knownAt: z
    .string()
    .nullable()
    .describe("ISO date from which the world could know it; null for what is missing."),
  citation: citation.nullable(),
});
