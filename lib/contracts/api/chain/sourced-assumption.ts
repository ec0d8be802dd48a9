import { z } from "zod";

/** A stored assumption with its range and where it comes from. */
export const sourcedAssumption = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  low: z.number().nullable(),
  mode: z.number().nullable(),
  high: z.number().nullable(),
  sourceTitle: z.string(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
});
