import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { heldGrowths, vendorOwnKeys } from "@/lib/model/valuation/vendor-settings";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { vendorAssessment } from "./vendor-assessment";

const layerPrice = z.object({
  verdict: z.enum(["within", "within-so-far", "beyond-bull", "no-vendor"]),
  scenario: z
    .enum(builtInSlugs)
    .nullable()
    .describe("Smallest pool that holds the sum; null beyond all or without a vendor."),
  impliedRevenueUsd: z.number(),
  poolUsd: z.record(z.enum(builtInSlugs), z.number()),
  ratio: z.record(z.enum(builtInSlugs), z.number()).describe("The sum over each pool."),
  included: z.array(z.string()),
  leftOut: z.array(z.string()),
  layer: z.enum(chainLayers),
  hasPrice: z
    .boolean()
    .describe("Whether any of its vendors is priced, be its revenue from the layer known or not."),
});

const termSource = z.object({ evidence: z.enum(evidenceStatuses), source: z.string(), asOf: z.string() });

const ownFigures = z.partialRecord(z.enum(vendorOwnKeys), z.number());

export const vendorsAnswer = z.object({
  asOf: z.string().nullable(),
  settings: z
    .object({
      heldGrowth: z.enum(heldGrowths),
      weights: z.record(z.enum(builtInSlugs), z.number()),
      forAll: ownFigures,
      own: z.record(z.string(), ownFigures).describe("By ticker."),
    })
    .describe("As the address states them."),
  termSources: z.object({
    waccFraction: termSource,
    taxRateFraction: termSource,
    terminalGrowthFraction: termSource,
    terminalRonicFraction: termSource,
  }),
  vendors: z.array(vendorAssessment),
  jointPriceYear: z.number(),
  layers: z.array(layerPrice).describe("What the prices of a layer's vendors ask of it together."),
});
