import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { heatRejections } from "@/lib/model/unit-cost/cooling-climate";
import { retailMarketTypes } from "@/lib/model/unit-cost/regional-electricity-price";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { sourcedField } from "./sourced-field";

export const regionalElectricityPrice = z
  .object({
    zone: z.string(),
    marketType: z.enum(retailMarketTypes),
    seriesId: z.string(),
    trailingYearMeanUsdPerMwh: z
      .number()
      .describe("Mean of the twelve months up to `newestMonth`: retail prices swing with the season."),
    newestUsdPerMwh: z.number(),
    newestMonth: z.string().describe("YYYY-MM."),
    retrievedAt: z.string(),
    sourceTitle: z.string(),
    sourceUrl: z.string().nullable(),
  })
  .describe("What a zone's customers of one class paid, as ingested.");

const coolingClimate = z
  .object({
    meanWetBulbC: z.number(),
    meanDryBulbC: z.number(),
    designWetBulbC: z.number(),
    designDryBulbC: z.number(),
  })
  .describe(
    "Outdoor air of a site, degrees Celsius: means over the year, and what plant is designed for (exceeded 0.4 % of the hours).",
  );

const coolingMix = z.object({
  airHeatFraction: z.number().describe("Heat leaving the IT in air and in liquid; together 1."),
  liquidHeatFraction: z.number(),
  airSupplyC: z.number(),
  waterSupplyC: z.number(),
  heatRejection: z.enum(heatRejections),
});

const climatePue = z.object({
  annualRatio: z.number(),
  peakRatio: z.number(),
  airCoolingRatio: z.number().describe("Means over the year, kW per kW of heat."),
  liquidCoolingRatio: z.number(),
});

export const coolingResult = z.object({
  zone: z.string().describe("Zone the climate is of: the one asked for, or its country."),
  climate: coolingClimate,
  mix: coolingMix,
  pue: climatePue,
  fields: z.object({
    pueRatio: sourcedField,
    peakPueRatio: sourcedField,
    waterUsageLitresPerKwh: sourcedField,
  }),
});

const unitCostInput = z.record(z.enum(unitCostFieldNames), z.number());

const interconnectResult = z.object({
  usdPerTier: z.number().describe("Mean over the tiers, USD per accelerator and tier."),
  powerKw: z.number(),
  boundary: z.literal("IT"),
  itPowerChangeKw: z
    .number()
    .describe("What the choice adds to an IT power published with pluggable optics; below 0 where it saves."),
});

export const unitCostInputs = z.object({
  input: unitCostInput,
  fields: z
    .record(z.enum(unitCostFieldNames), sourcedField)
    .describe("Where each value comes from, to show and to edit."),
  evidence: z.enum(evidenceStatuses),
  interconnect: interconnectResult,
});
