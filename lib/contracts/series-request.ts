import { z } from "zod";
import { asOfInstant } from "./as-of-instant";

export const seriesListRequest = z.strictObject({
  source: z.string().optional(),
  zone: z.string().optional(),
});

export const asOfRequest = z.strictObject({ asOf: asOfInstant.optional() });
