import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { freshnessStates } from "./freshness-states";

/** What a power-price series is and how far it reaches, as known at the day asked for. */
export const powerSeriesHead = z.object({
  id: z.string(),
  zone: z.string(),
  marketType: z.string(),
  currency: z.string(),
  /** As published; every price here is converted within its currency to `<currency>/MWh`. */
  publishedUnit: z.string(),
  sourceId: z.string(),
  attribution: z.string(),
  sourceUrl: z.string(),
  licenceName: z.string(),
  redistribution: z.boolean(),
  firstPeriodStart: z.string(),
  lastPeriodEnd: z.string(),
  shortestPeriodHours: z.number(),
  longestPeriodHours: z.number(),
  freshness: z.enum(freshnessStates),
  retrievedAt: z.string(),
  evidence: z.enum(evidenceStatuses),
});

export type PowerSeriesHead = z.infer<typeof powerSeriesHead>;
