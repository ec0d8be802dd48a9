import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { sourcedField } from "../unit-cost/sourced-field";

const regionCost = z.object({
  electricity: z.object({
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
    note: z.string().nullable(),
    evidence: z.enum(evidenceStatuses),
    period: z.string(),
    priceUsdPerMwh: z.number(),
  }),
  unitCostUsdPerMtok: z.number(),
  energyUsdPerMtok: z.number().describe("IT energy, losses and cooling: what the price of power moves."),
  delayUsdPerMtok: z.number(),
  marginalUsdPerMtok: z.number().describe("Long-run marginal cost: unit cost and delay."),
  lowUsdPerMtok: z
    .number()
    .nullable()
    .describe("At the ends of the published lead time; null where it has no such end or is set by hand."),
  highUsdPerMtok: z.number().nullable(),
  evidence: z.enum(evidenceStatuses),
});

const rankedRegion = z.object({
  zone: z.string(),
  cost: regionCost
    .nullable()
    .describe("Null without a price: the zone has sites, and nothing says what power costs there."),
  sites: z.array(z.string()),
  announcedMw: z
    .number()
    .describe("Of facilities; 0 where no site is tracked, and then the zone has no width in the stack."),
  energisedMw: z.number(),
  span: z
    .object({ fromMw: z.number(), toMw: z.number() })
    .nullable()
    .describe("Where its step stands in the stack. Null without a price or without a tracked site."),
  leadTime: z.object({ years: z.number(), source: sourcedField, isOwn: z.boolean() }),
});

export const meritOrderAnswer = z.object({
  engineVersion: z.string(),
  asOf: z.string().nullable(),
  request: z.object({
    hardware: z.string(),
    model: z.string(),
    marketType: z.string(),
    ownerClass: z.string(),
    interactivityTokensPerSecondPerUser: z.number(),
    leadTimeYears: z.record(z.string(), z.number()),
    asOf: z.string().optional(),
  }),
  regions: z.array(rankedRegion).describe("From the cheapest long-run marginal token to the dearest."),
  unplacedSites: z.array(z.string()).describe("Sites whose name ends in no place known here: in no region."),
  sitesSource: z
    .object({ title: z.string(), url: z.string(), knownOn: z.string(), retrievedAt: z.string() })
    .nullable(),
});
