import { z } from "zod";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { evidenceStatuses } from "@/lib/model/evidence";
import { chainAssumptionKeys } from "@/lib/model/value-chain/chain-assumptions";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { capexResponses, chainShocks } from "@/lib/model/value-chain/chain-shock-names";
import { layerAcceleration, layerPools } from "./layer-answer";
import { layerShares, vendorExposure, vendorScenario } from "./vendor-exposure-answer";
import { sourcedAssumption } from "./sourced-assumption";

const shockEffect = z
  .object({
    priceChangeFraction: z.number(),
    tokensSoldChangeFraction: z.number(),
    energisedChangeFraction: z.number(),
    installedGw: z.object({ before: z.number(), after: z.number() }),
    idle: z
      .object({ plannedGw: z.number(), capexChangeFraction: z.number() })
      .nullable()
      .describe(
        "Where buyers keep to the tokens planned: what the plan buys beyond those even without the gain; null elsewhere.",
      ),
    capexChangeFraction: z.number(),
    revenueChangeFraction: z.number(),
    priceElasticity: z.number(),
    bindingBefore: z.enum(capacityConstraints).nullable(),
    bindingAfter: z.enum(capacityConstraints).nullable(),
    layers: z.array(
      z.object({
        recipient: z.enum(chainRecipients),
        changeUsdBn: z.number(),
        changeFraction: z.number().nullable(),
      }),
    ),
    vendors: z.array(
      z.object({
        ticker: z.string(),
        layer: z.enum(chainLayers),
        revenueChangeUsdBn: z.number(),
        ebitChangeUsdBn: z.number().nullable(),
        ebitEvidence: z.enum(evidenceStatuses).describe("Of the incremental margin."),
      }),
    ),
  })
  .describe("In the year itself, against the same policy without the shock. Fractions of what it was.");

export const chainShock = z.object({
  shock: z.enum(chainShocks),
  response: z.enum(capexResponses),
  year: z.number(),
  effect: shockEffect.nullable().describe("Null with `refusal` where the engine has no answer."),
  refusal: z.string().nullable(),
});

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
  anchors: z.array(
    z.object({
      id: z.enum(["S221", "S222", "C01", "S223", "S224"]),
      name: z.string(),
      unit: z.string(),
      low: z.number().nullable(),
      mode: z.number().nullable(),
      high: z.number().nullable(),
      sourceTitle: z.string(),
      sourceUrl: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
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
