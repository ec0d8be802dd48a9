import { z } from "zod";
import { chainShock } from "@/lib/contracts/chain-shocks-answer";
import { chainAssumptionKeys } from "@/lib/model/value-chain/chain-assumptions";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { layerAcceleration, layerPools } from "./layer-answer";
import { layerShares, vendorExposure, vendorScenario } from "./vendor-exposure-answer";
import { sourcedAssumption } from "./sourced-assumption";

const capexAnchors = z
  .object({
    accelerators: z.number(),
    network: z.number(),
    computeAndNetwork: z.number(),
    mechanicalAndElectrical: z.number(),
    siliconAfterMemoryAndFoundry: z
      .number()
      .describe(
        "What the silicon vendors keep after memory and foundry: an upper bound on NVIDIA's gross profit.",
      ),
  })
  .describe("The model's own split beside what is published of the same: shares of all capex.");

const scenarioChain = z
  .object({
    slug: z.string(),
    years: z.array(z.number()),
    firstProjectedYear: z.number(),
    capexUsdBn: z.array(z.number()),
    revenueUsdBn: z.array(z.number()).describe("Of end customers, perimeter R1."),
    upliftUsdBn: z
      .array(z.number())
      .describe("What advertising and internal use add to it in R2; nobody pays it."),
    installedGw: z.array(z.number()),
    pools: layerPools,
    acceleration: z.array(layerAcceleration),
    shares: z.array(layerShares),
    vendors: z.array(vendorScenario),
    shocks: z.array(chainShock),
    anchors: capexAnchors,
  })
  .describe("One scenario's dollars. Arrays run over `years`.");

const chainAssumptions = z.record(z.enum(chainAssumptionKeys), z.number());

const chainAssumptionSet = z.object({
  values: chainAssumptions,
  haircutFraction: z.number().describe("Where the reader's haircut on financed revenue starts."),
  financingSpreadYears: z.number(),
  sources: z.array(sourcedAssumption),
  capexBasis: z.array(sourcedAssumption),
  anchors: z.array(sourcedAssumption.extend({ id: z.enum(["S221", "S222", "C01", "S223", "S224"]) })),
});

const namedChainCompany = z.object({ ticker: z.string(), layer: z.enum(chainLayers), name: z.string() });

export const valueChainAnswer = z.object({
  asOf: z.string().nullable(),
  engineVersion: z.string(),
  year: z.number().describe("Of the shocks."),
  perimeter: z
    .object({ capex: z.literal("C"), revenue: z.literal("R1") })
    .describe("Capex is perimeter C, revenue of end customers R1."),
  scenarios: z.array(scenarioChain),
  assumptions: chainAssumptionSet,
  exposures: z.array(vendorExposure),
  companies: z.array(namedChainCompany),
});
