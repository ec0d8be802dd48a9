import { z } from "zod";
import { asOfInstant } from "./as-of-instant";
import { cataloguePage } from "./catalogue-page";
import { isStorableText, STORABLE_TEXT } from "./storable-text";

export const seriesListRequest = z.strictObject({
  source: z.string().refine(isStorableText, STORABLE_TEXT).optional(),
  zone: z.string().refine(isStorableText, STORABLE_TEXT).optional(),
  ...cataloguePage,
  asOf: asOfInstant.optional(),
});

export const asOfRequest = z.strictObject({ asOf: asOfInstant.optional() });
