import type { AcceleratorHardwareId } from "./accelerator-hardware";
import { coolsWithLiquid } from "./accelerator-hardware";
import {
  assertHeatShares,
  climatePue,
  type ClimatePue,
  type CoolingMix,
  type CoolingPlant,
} from "./climate-pue";
import type { CoolingClimate, HeatRejection } from "./cooling-climate";
import { findAssumption, sourceFromAssumption, type CostAssumption, type FieldSource } from "./field-source";
import { regionFact, type RegionFact, type RegionMetric } from "./region-fact";
import {
  airSupplyClassC,
  SUPPLY_CLASS_SOURCE,
  waterSupplyClassC,
  type AirSupplyClass,
  type WaterSupplyClass,
} from "./supply-class";

const LIQUID_HALL_AIR_SHARE_ID = "S20";
const WATER_USAGE_ID = "D12";

/** How a hall is cooled, and where. What is left out follows the region of the power price and the hardware. */
export type CoolingChoice = {
  /** Zone whose outdoor air it meets. */
  climate?: string | undefined;
  /** Heat leaving the IT in air and in liquid; one given decides the other, both must sum to 1. */
  airHeatFraction?: number | undefined;
  liquidHeatFraction?: number | undefined;
  airSupply: AirSupplyClass;
  waterSupply: WaterSupplyClass;
  heatRejection: HeatRejection;
};

export type CoolingField = "pueRatio" | "peakPueRatio" | "waterUsageLitresPerKwh";

export type CoolingResult = {
  /** Zone the climate is of: the one asked for, or its country. */
  zone: string;
  climate: CoolingClimate;
  mix: CoolingMix;
  pue: ClimatePue;
  fields: Record<CoolingField, FieldSource>;
};

export function coolingPlant(assumptions: readonly CostAssumption[]): CoolingPlant {
  const value = (id: string): number => sourceFromAssumption(findAssumption(assumptions, id)).value;
  return {
    auxiliaryRatio: value("S21"),
    airPathRatio: value("S22"),
    liquidPathRatio: value("S23"),
    chillerRatioPerKelvin: value("S24"),
    airApproachK: value("S25"),
    liquidApproachK: value("S26"),
    dryApproachK: value("S27"),
  };
}

type ClimateOfZone = { zone: string; climate: CoolingClimate; low: CoolingClimate; high: CoolingClimate };

/** Null where one of the four temperatures is known of neither the zone nor its country. */
export function coolingClimate(facts: readonly RegionFact[], zone: string): ClimateOfZone | null {
  const of = (metric: RegionMetric) => regionFact(facts, zone, metric);
  const meanWet = of("mean-wet-bulb");
  const meanDry = of("mean-dry-bulb");
  const designWet = of("design-wet-bulb");
  const designDry = of("design-dry-bulb");
  if (meanWet === null || meanDry === null || designWet === null || designDry === null) return null;
  const at = (pick: (fact: RegionFact) => number): CoolingClimate => ({
    meanWetBulbC: pick(meanWet),
    meanDryBulbC: pick(meanDry),
    designWetBulbC: pick(designWet),
    designDryBulbC: pick(designDry),
  });
  return {
    zone: meanWet.zone,
    climate: at(({ value }) => value),
    low: at(({ low, value }) => low ?? value),
    high: at(({ high, value }) => high ?? value),
  };
}

/**
 * PUE for the year and for sizing, and water, of a hall in a climate.
 * @throws {RangeError} if the shares of heat do not sum to 1, or unlisted hardware comes without them.
 */
export function coolingResult(
  choice: CoolingChoice,
  { zone, climate, low, high }: ClimateOfZone,
  assumptions: readonly CostAssumption[],
  hardwareId: AcceleratorHardwareId | null,
  electricalEfficiencyFraction: number,
): CoolingResult {
  const mix: CoolingMix = {
    ...heatShares(choice, assumptions, hardwareId),
    airSupplyC: airSupplyClassC[choice.airSupply],
    waterSupplyC: waterSupplyClassC[choice.waterSupply],
    heatRejection: choice.heatRejection,
  };
  const plant = coolingPlant(assumptions);
  const pueOf = (air: CoolingClimate): ClimatePue =>
    climatePue(air, mix, plant, electricalEfficiencyFraction);
  const pue = pueOf(climate);
  const [coolest, warmest] = [pueOf(low), pueOf(high)];
  const computed = (of: "annualRatio" | "peakRatio"): FieldSource => ({
    value: pue[of],
    low: coolest[of],
    mode: pue[of],
    high: warmest[of],
    sourceTitle: `Cooling model in the assumed climate of ${zone}; classes: ${SUPPLY_CLASS_SOURCE}`,
    sourceUrl: null,
    asOf: null,
    assumptionId: null,
    evidence: "estimated",
    verification: "unverified",
    note: "1/eta + heat to air x its cooling + heat to liquid x its cooling + auxiliaries; climate and plant are assumed (S20-S27), calibrated to D07, D08 and D10.",
  });
  return {
    zone,
    climate,
    mix,
    pue,
    fields: {
      pueRatio: computed("annualRatio"),
      peakPueRatio: computed("peakRatio"),
      waterUsageLitresPerKwh: waterUsage(choice.heatRejection, assumptions),
    },
  };
}

function heatShares(
  choice: CoolingChoice,
  assumptions: readonly CostAssumption[],
  hardwareId: AcceleratorHardwareId | null,
): Pick<CoolingMix, "airHeatFraction" | "liquidHeatFraction"> {
  const { airHeatFraction: air, liquidHeatFraction: liquid } = choice;
  const airHeatFraction = air ?? (liquid === undefined ? usualAirShare(assumptions, hardwareId) : 1 - liquid);
  const shares = { airHeatFraction, liquidHeatFraction: liquid ?? 1 - airHeatFraction };
  assertHeatShares(shares);
  return shares;
}

function usualAirShare(
  assumptions: readonly CostAssumption[],
  hardwareId: AcceleratorHardwareId | null,
): number {
  if (hardwareId === null) {
    throw new RangeError("cooling.airHeatFraction must be given for hardware outside the table");
  }
  if (!coolsWithLiquid(hardwareId)) return 1;
  return sourceFromAssumption(findAssumption(assumptions, LIQUID_HALL_AIR_SHARE_ID)).value;
}

/** The fleets D12 names: none evaporates at its low end, Google's does at its high one. */
function waterUsage(rejection: HeatRejection, assumptions: readonly CostAssumption[]): FieldSource {
  const fleets = sourceFromAssumption(findAssumption(assumptions, WATER_USAGE_ID));
  const isDry = rejection === "dry";
  const value = (isDry ? fleets.low : fleets.high) ?? fleets.value;
  return {
    ...fleets,
    value,
    low: isDry ? value : fleets.mode,
    mode: value,
    high: value,
    evidence: "estimated",
    verification: "unverified",
    note: isDry
      ? "Dry plant: the low end of D12; no water evaporates."
      : "Evaporative plant: Google's fleet, the high end of D12, taken as evaporative throughout.",
  };
}
