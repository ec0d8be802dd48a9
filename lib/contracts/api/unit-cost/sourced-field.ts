import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";

/** One input of a model with its range and provenance. */
export const sourcedField = z
  .object({
    value: z.number(),
    low: z.number().nullable().describe("Null, like mode and high, where the source gives none."),
    mode: z.number().nullable(),
    high: z.number().nullable(),
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
    asOf: z.string().nullable(),
    assumptionId: z.string().nullable(),
    evidence: z.enum(evidenceStatuses),
    verification: z.enum(["verified", "unverified", "assumed", "overridden"]),
    note: z.string().nullable(),
  })
  .describe("One input of a model with its range and provenance.") satisfies z.ZodType<FieldSource>;
