import { z } from "zod";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { heatRejections } from "@/lib/model/unit-cost/cooling-climate";
import { unlistedHardwareFields } from "@/lib/model/unit-cost/hardware-fields";
import { ownerClasses } from "@/lib/model/unit-cost/owner-class";
import { retailMarketTypes } from "@/lib/model/unit-cost/regional-electricity-price";
import { interconnects } from "@/lib/model/unit-cost/scale-out-interconnect";
import { airSupplyClasses, waterSupplyClasses } from "@/lib/model/unit-cost/supply-class";
import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
} from "@/lib/model/unit-cost/unit-cost-fields";
import { asOfInstant } from "./as-of-instant";
import { numberRange } from "./number-range";
import { statedOperatingPoint } from "./stated-operating-point";
import { unitCostUncertaintyRequest } from "./unit-cost-uncertainty-request";

function rangeSchema(field: UnitCostField) {
  return numberRange(unitCostFieldDefinition(field));
}

function optionalRangeSchema(field: UnitCostField) {
  return rangeSchema(field).optional();
}

/** Any input of the model, in its own unit and range; what is left out keeps its sourced value. */
export const unitCostOverrides = z.strictObject(
  Object.fromEntries(unitCostFieldNames.map((field) => [field, optionalRangeSchema(field)])) as Record<
    UnitCostField,
    ReturnType<typeof optionalRangeSchema>
  >,
);

const zone = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, "a zone such as US or US-VA");

const SHARE_TOLERANCE = 1e-6;

/** Computes PUE and water of a hall in an assumed climate, in place of the sourced ones. */
const coolingChoice = z
  .strictObject({
    /** Zone whose outdoor air it meets; left out, the region's. */
    climate: zone.optional(),
    /** Heat leaving the IT in air and in liquid: 1 together; left out, as the hardware's usual hall. */
    airHeatFraction: numberRange({ min: 0, max: 1 }).optional(),
    liquidHeatFraction: numberRange({ min: 0, max: 1 }).optional(),
    airSupply: z.enum(airSupplyClasses).default("recommended"),
    waterSupply: z.enum(waterSupplyClasses).default("W27"),
    heatRejection: z.enum(heatRejections).default("evaporative"),
  })
  .superRefine(({ airHeatFraction: air, liquidHeatFraction: liquid }, context) => {
    if (air === undefined || liquid === undefined || Math.abs(air + liquid - 1) <= SHARE_TOLERANCE) return;
    context.addIssue({
      code: "custom",
      path: ["liquidHeatFraction"],
      message: `airHeatFraction and liquidHeatFraction sum to 1, got ${air + liquid}`,
    });
  });

const statedServingFields = ["throughputTokensPerSecond", "inputTokens", "outputTokens"] as const;

/**
 * Numbers must arrive as numbers: text is refused rather than read. Without `hardware` or `model` the overrides state what
 * the one or the other would have decided, or `operatingPoints` do, so that any published case can be computed.
 */
export const unitCostRequest = z
  .strictObject({
    hardware: z.enum(acceleratorHardwareIds).optional(),
    /** As measured, e.g. DeepSeek-R1. */
    model: z.string().min(1).max(64).optional(),
    precision: z.string().min(1).max(16).optional(),
    /** Request shape the throughput was measured at. */
    shape: z
      .strictObject({ inputTokens: rangeSchema("inputTokens"), outputTokens: rangeSchema("outputTokens") })
      .default({ inputTokens: 8192, outputTokens: 1024 }),
    /** A set of requests of which the publisher counts output tokens alone, e.g. gpqa; takes the place of `shape`. */
    workload: z.string().min(1).max(64).optional(),
    /** Speed each user sees at least; 35 is the service level of the scenarios' reference accelerator. */
    interactivityTokensPerSecondPerUser: numberRange({ min: 0.1, max: 5000, unit: "tokens/s" }).default(35),
    /** Only configurations that start to answer within it, at the median. */
    maxTimeToFirstTokenSeconds: numberRange({ min: 0.001, max: 3600, unit: "s" }).optional(),
    /** Where nothing was measured of the hardware or at the speed: a throughput from a calibrated roofline, marked as such. */
    allowRoofline: z.boolean().default(false),
    /** Measurements of your own in place of those on file. */
    operatingPoints: z.array(statedOperatingPoint).min(1).max(500).optional(),
    /** Zone whose ingested power price applies, e.g. US or US-VA; an explicit price wins. */
    region: zone.optional(),
    marketType: z.enum(retailMarketTypes).default("retail-industrial"),
    ownerClass: z.enum(ownerClasses).default("hyperscaler"),
    /** What carries scale-out traffic; IT power and network cost follow. */
    interconnect: z.enum(interconnects).default("pluggable"),
    cooling: coolingChoice.optional(),
    /** In place of the region's published intensity. */
    carbonIntensityGramsCo2ePerKwh: numberRange({ min: 0, max: 2000, unit: "gCO2e/kWh" }).optional(),
    electricityPriceUsdPerMwh: optionalRangeSchema("electricityPriceUsdPerMwh"),
    softwareMultiplier: optionalRangeSchema("softwareMultiplierRatio"),
    /** What better software would do on top. */
    lever: z
      .strictObject({
        softwareMultiplierRatio: rangeSchema("softwareMultiplierRatio").default(1.2),
        grossMarginFraction: numberRange({ min: -1, max: 0.99 }).default(0.45),
        passThroughFraction: numberRange({ min: 0, max: 1 }).default(0.5),
      })
      .prefault({}),
    /** How customers and rivals answer it; 1.1 is the scenarios' elasticity of token demand, the others are assumed. */
    competition: z
      .strictObject({
        priceElasticity: numberRange({ min: 0, max: 10 }).default(1.1),
        capacityToDemandRatio: numberRange({ min: 1, max: 20 }).default(1),
        adoptionLagYears: numberRange({ min: 0.05, max: 20, unit: "years" }).default(1),
      })
      .prefault({}),
    overrides: unitCostOverrides.default({}),
    /** Asks for P5, P50 and P95 of every figure, rank correlations and a tornado. */
    uncertainty: unitCostUncertaintyRequest.optional(),
    asOf: asOfInstant.optional(),
  })
  .check(({ value: { hardware, model, operatingPoints, overrides, cooling }, issues }) => {
    const need = (fields: readonly UnitCostField[], absent: "hardware" | "model") => {
      for (const field of fields) {
        if (overrides[field] !== undefined) continue;
        const message = `a number, because ${absent} is not given`;
        issues.push({ code: "custom", path: ["overrides", field], message, input: undefined });
      }
    };
    const needed = unlistedHardwareFields.filter((field) => field !== "pueRatio" || cooling === undefined);
    if (hardware === undefined) need(needed, "hardware");
    const isUnnamed = hardware === undefined || model === undefined;
    if (isUnnamed && operatingPoints === undefined) need(statedServingFields, "model");
  });

export type UnitCostRequest = z.infer<typeof unitCostRequest>;
