import { z } from "zod";

export const seriesListRequest = z.strictObject({
  source: z.string().optional(),
  zone: z.string().optional(),
});

export const asOfRequest = z.strictObject({
  asOf: z
    .union([z.iso.date().transform((day) => `${day}T23:59:59.999Z`), z.iso.datetime({ offset: true })])
    .optional(),
});
