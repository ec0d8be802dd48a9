import { z } from "zod";
import { totalCount } from "../../catalogue-page";

const seriesSummary = z.object({
  id: z.string(),
  sourceId: z.string(),
  zone: z.string(),
  marketType: z.string(),
  currency: z.string(),
  unit: z.string().describe("Of the prices as published, e.g. cents/kWh."),
  licenceName: z.string(),
  redistribution: z.boolean().describe("Whether the licence lets the figures be passed on."),
  firstPeriodStart: z.string().nullable(),
  lastPeriodEnd: z.string().nullable(),
  observationCount: z.number().describe("Vintages included."),
});

export type SeriesSummary = z.infer<typeof seriesSummary>;

export const seriesList = z.object({ series: z.array(seriesSummary), totalCount });
