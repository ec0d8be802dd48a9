import { z } from "zod";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";

const uncertaintyBand = z
  .object({
    mean: z.number(),
    meanStandardError: z.number(),
    p05: z.number(),
    p50: z.number(),
    p95: z.number(),
  })
  .describe("Standard errors come from independent replicates.");

const inputCorrelation = z.object({
  field: z.enum(unitCostFieldNames),
  withUsdPerMtok: z
    .number()
    .nullable()
    .describe("Spearman's rank correlation; null where the cost does not vary."),
  withUsdPerAcceleratorHour: z.number().nullable(),
});

const tornadoEnd = z.object({ input: z.number(), usdPerMtok: z.number(), usdPerAcceleratorHour: z.number() });

/** What another speed of the same accelerators is worth. */
const softwareWorth = z.object({
  unitCostRatio: uncertaintyBand,
  grossMarginAfterFraction: uncertaintyBand,
  electricityContributionFraction: uncertaintyBand,
  freedPowerFraction: uncertaintyBand,
  freedDrawFraction: uncertaintyBand,
  soldOutUsdPerAcceleratorYear: uncertaintyBand,
  demandBoundNowUsdPerAcceleratorYear: uncertaintyBand,
  demandBoundDeferredUsdPerAcceleratorYear: uncertaintyBand,
  competitiveUsdPerAcceleratorYear: uncertaintyBand,
});

const tornadoEffect = z
  .object({ field: z.enum(unitCostFieldNames), p10: tornadoEnd, p90: tornadoEnd })
  .describe("One input at P10 and P90 of its own distribution, every other one at its median.");

export const unitCostUncertainty = z.object({
  seed: z.string(),
  draws: z.number(),
  replicateCount: z.number(),
  cost: z.object({
    usdPerAcceleratorHour: uncertaintyBand,
    straightLineUsdPerAcceleratorHour: uncertaintyBand,
    usdPerMtok: uncertaintyBand,
    benchmarkUsdPerMtok: uncertaintyBand,
    inputUsdPerMtok: uncertaintyBand,
    cachedInputUsdPerMtok: uncertaintyBand,
    outputUsdPerMtok: uncertaintyBand,
    blendedUsdPerMtok: uncertaintyBand,
    usdPerItMwYear: uncertaintyBand,
    usdPerUtilityMwYear: uncertaintyBand,
    tokensPerItMwYear: uncertaintyBand,
    tokensPerUtilityMwYear: uncertaintyBand,
    energyKwhPerMtok: uncertaintyBand,
    energyJoulesPerToken: uncertaintyBand,
    waterLitresPerMtok: uncertaintyBand,
    operationsUsdPerMtok: uncertaintyBand,
    serverUsdPerMtok: uncertaintyBand,
    networkUsdPerMtok: uncertaintyBand,
    storageUsdPerMtok: uncertaintyBand,
    facilityUsdPerMtok: uncertaintyBand,
    energyItUsdPerMtok: uncertaintyBand,
    electricalLossesUsdPerMtok: uncertaintyBand,
    coolingUsdPerMtok: uncertaintyBand,
    waterUsdPerMtok: uncertaintyBand,
    softwareUsdPerMtok: uncertaintyBand,
    egressUsdPerMtok: uncertaintyBand,
  }),
  lever: softwareWorth.describe("What the stated gain of software is worth."),
  nextVersion: softwareWorth.describe(
    "The same for one change of version as measured, which may be a step back.",
  ),
  correlations: z.array(inputCorrelation).describe("Strongest on the cost of a token first."),
  tornado: z.object({
    median: z
      .object({ usdPerMtok: z.number(), usdPerAcceleratorHour: z.number() })
      .describe("Every input at its median."),
    effects: z.array(tornadoEffect).describe("Widest swing of the cost of a token first."),
  }),
});
