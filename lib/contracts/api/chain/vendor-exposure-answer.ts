import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { publishedCases } from "@/lib/model/scenario/published-placement";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { vendorUnresolvedReasons } from "@/lib/model/value-chain/vendor-revenue";

export const vendorExposure = z
  .object({
    ticker: z.string(),
    layer: z.enum(chainLayers),
    revenueUsdBn: z
      .number()
      .nullable()
      .describe("Of the layer in the base year, as filed or stated, USD bn nominal."),
    totalRevenueUsdBn: z
      .number()
      .nullable()
      .describe("Of the whole company in the base year, USD bn nominal."),
    operatingIncomeUsdBn: z
      .number()
      .nullable()
      .describe("Operating income of the whole company in the base year, USD bn nominal."),
    baseYear: z.number().describe("Calendar year that the revenue covers."),
    terminalShareFraction: z
      .record(z.enum(publishedCases), z.number().nullable())
      .describe(
        "Of the layer's pool that the share moves to; null where nobody states one: the base year's share is then held.",
      ),
    lagQuarters: z
      .number()
      .nullable()
      .describe("From the buyer's spending to this vendor's revenue; null: the layer's own."),
    recognisedFraction: z
      .number()
      .describe(
        "Of a dollar the buyer spends with the vendor, what the vendor books as revenue: below 1 for an agent.",
      ),
    incrementalMarginFraction: z
      .number()
      .nullable()
      .describe("Operating income of one more dollar of layer revenue."),
    incrementalMarginEvidence: z
      .enum(evidenceStatuses)
      .describe(
        "Derived from its filings, estimated where the layer's own stands in for them, unresolved where there is none.",
      ),
    widerMetric: z
      .string()
      .nullable()
      .describe("What the vendor does state where that covers more than AI: no revenue is taken from it."),
    evidence: z.enum(evidenceStatuses),
    sourceTitle: z.string().nullable().describe("Of the layer revenue; null only with the revenue."),
    sourceUrl: z.string().nullable(),
  })
  .describe(
    "What one vendor earns in one layer: a vendor in two layers is two of these. Null where nothing is filed or stated.",
  );

const exposurePath = z
  .object({
    exposure: vendorExposure,
    shareFraction: z.array(z.number().nullable()).describe("Of the layer's pool."),
    revenueUsdBn: z.array(z.number().nullable()),
  })
  .describe("One exposure in one scenario; arrays run over the horizon, null before the base year.");

export const perimeterError = z
  .object({
    layer: z.enum(chainLayers),
    years: z.array(z.number()).describe("Years in which the sum exceeds 1."),
    worstYear: z.number(),
    worstShareSum: z.number(),
    vendors: z.array(z.object({ ticker: z.string(), shareFraction: z.number() })),
  })
  .describe(
    "Vendors of a layer that together book more than the layer can pay: what they file covers more than the pool does.",
  );

export const layerShares = z.object({
  layer: z.enum(chainLayers),
  paths: z.array(exposurePath),
  unresolved: z.array(z.object({ exposure: vendorExposure, reason: z.enum(vendorUnresolvedReasons) })),
  shareSum: z
    .array(z.number().nullable())
    .describe("By year of the horizon; null before the first base year."),
  othersUsdBn: z
    .array(z.number().nullable())
    .describe("What no stored vendor covers, USD bn; 0 where the sum exceeds 1."),
  perimeterError: perimeterError.nullable(),
});

export const vendorScenario = z
  .object({
    ticker: z.string(),
    layer: z.enum(chainLayers).describe("The layer the company is filed under."),
    scenario: z.string(),
    years: z.array(z.number()).describe("From the base year on."),
    layerRevenueUsdBn: z.array(z.number()).nullable(),
    otherRevenueUsdBn: z
      .array(z.number())
      .nullable()
      .describe("What the vendor earns outside the chain: grows with the scenario's inflation, no more."),
    revenueUsdBn: z.array(z.number()).nullable(),
    ebitUsdBn: z
      .array(z.number())
      .nullable()
      .describe(
        "Operating income of the base year plus the incremental margin on what layer revenue has grown by.",
      ),
    ebitChangeUsdBn: z
      .array(z.number())
      .nullable()
      .describe(
        "The part of it that needs no base: incremental margin x change in layer revenue since the base year.",
      ),
    growthFraction: z
      .number()
      .nullable()
      .describe("Compound growth of `revenueUsdBn` from the base year to 2030."),
    layerGrowthFraction: z.number().nullable().describe("The same of `layerRevenueUsdBn`."),
    ebitPresentValueToBaseUsdBn: z
      .number()
      .nullable()
      .describe(
        "PV of EBIT here less PV of EBIT in the base scenario, 2026 to 2040 at the base scenario's WACC; 0 in the base scenario.",
      ),
    evidence: z.enum(evidenceStatuses),
    unresolved: z
      .enum(vendorUnresolvedReasons)
      .nullable()
      .describe("The first thing that is missing; null where every figure stands."),
  })
  .describe(
    "One vendor in one scenario, all its layers together. Arrays run over `years`; null where `unresolved` says why.",
  );
