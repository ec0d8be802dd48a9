import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { indicatorKeys, type IndicatorPoint } from "@/lib/model/tracking/indicators";

/** A quarter of an indicator in one vintage, as a run keeps it. */
export const indicatorPoint = z.object({
  indicator: z.enum(indicatorKeys),
  quarter: z.string(),
  value: z.number(),
  transformed: z.number(),
  observationSd: z.number(),
  knownAt: z.string(),
  dating: z.enum(["filing", "filing-deadline", "statement", "publication"]),
  evidence: z.enum(evidenceStatuses),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
}) satisfies z.ZodType<IndicatorPoint>;

export const indicatorPoints = z.array(indicatorPoint);
