import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";

const pricePoint = z.object({
  periodStart: z.string(),
  periodEnd: z.string(),
  /** As published, in the series' unit. */
  value: z.number(),
  /** Null where the price is not in dollars: no exchange rate is implied. */
  priceUsdPerMwh: z.number().nullable(),
  partial: z.boolean(),
  knownAt: z.string(),
  retrievedAt: z.string(),
  evidence: z.enum(evidenceStatuses),
});

/** One price series with the newest vintage of every period, oldest first. */
export const priceSeries = z.object({
  id: z.string(),
  zone: z.string(),
  marketType: z.string(),
  currency: z.string(),
  unit: z.string(),
  sourceId: z.string(),
  attribution: z.string(),
  licenceName: z.string(),
  redistribution: z.boolean(),
  points: z.array(pricePoint),
});

export type PricePoint = z.infer<typeof pricePoint>;
export type PriceSeries = z.infer<typeof priceSeries>;
