import { FieldRangeError } from "../field-range-error";
import {
  meanExcessK,
  outdoorRange,
  type CoolingClimate,
  type HeatRejection,
  type OutdoorRange,
} from "./cooling-climate";

const SMALLEST_SHARE_GAP = 1e-6; // shares typed with a few decimals still sum to 1

/** Power that a plant takes per kW of heat, and the temperature steps between its fluids. */
export type CoolingPlant = {
  airPathRatio: number; // fans and pumps, kW per kW of heat
  liquidPathRatio: number;
  auxiliaryRatio: number; // lighting and offices, kW per kW of IT
  chillerRatioPerKelvin: number; // kW per kW of heat and kelvin that the outdoor air is too warm
  airApproachK: number; // from outdoor temperature to supply air, without a chiller
  liquidApproachK: number; // from outdoor temperature to facility water
  dryApproachK: number; // on top, without evaporation
};

export type CoolingMix = {
  /** Heat leaving the IT in air and in liquid; together 1. */
  airHeatFraction: number;
  liquidHeatFraction: number;
  airSupplyC: number;
  waterSupplyC: number;
  heatRejection: HeatRejection;
};

export type ClimatePue = {
  annualRatio: number;
  peakRatio: number;
  /** Means over the year, kW per kW of heat. */
  airCoolingRatio: number;
  liquidCoolingRatio: number;
};

/**
 * PUE = 1/eta + x_air q_air + x_liq q_liq + aux ; q(T) = path + c max(0, T + approach - supply). The mean of q over the year
 * is what energy is billed at, q at design temperature what plant is sized for. Never below 1/eta: every term is positive.
 * @throws {RangeError} if the shares of heat do not sum to 1, or the climate contradicts itself.
 */
export function climatePue(
  climate: CoolingClimate,
  mix: CoolingMix,
  plant: CoolingPlant,
  electricalEfficiencyFraction: number,
): ClimatePue {
  assertHeatShares(mix);
  const outdoor = outdoorRange(climate, mix.heatRejection);
  const dryK = mix.heatRejection === "dry" ? plant.dryApproachK : 0;
  const air = pathRatios(outdoor, mix.airSupplyC - plant.airApproachK - dryK, plant.airPathRatio, plant);
  const liquid = pathRatios(
    outdoor,
    mix.waterSupplyC - plant.liquidApproachK - dryK,
    plant.liquidPathRatio,
    plant,
  );
  const pueAt = (when: keyof PathRatios): number =>
    1 / electricalEfficiencyFraction +
    mix.airHeatFraction * air[when] +
    mix.liquidHeatFraction * liquid[when] +
    plant.auxiliaryRatio;
  return {
    annualRatio: pueAt("annual"),
    peakRatio: pueAt("peak"),
    airCoolingRatio: air.annual,
    liquidCoolingRatio: liquid.annual,
  };
}

type PathRatios = { annual: number; peak: number };

/** Outdoor air up to `limitC` cools by itself; a chiller lifts what is warmer. */
function pathRatios(
  outdoor: OutdoorRange,
  limitC: number,
  pathRatio: number,
  plant: CoolingPlant,
): PathRatios {
  return {
    annual: pathRatio + plant.chillerRatioPerKelvin * meanExcessK(outdoor, limitC),
    peak: pathRatio + plant.chillerRatioPerKelvin * Math.max(0, outdoor.designC - limitC),
  };
}

/** @throws {RangeError} unless both shares are from 0 to 1 and sum to 1. */
export function assertHeatShares(mix: Pick<CoolingMix, "airHeatFraction" | "liquidHeatFraction">): void {
  for (const name of ["airHeatFraction", "liquidHeatFraction"] as const) {
    if (!(mix[name] >= 0 && mix[name] <= 1)) {
      throw new FieldRangeError(`cooling.${name}`, mix[name], "be from 0 to 1");
    }
  }
  const sum = mix.airHeatFraction + mix.liquidHeatFraction;
  if (Math.abs(sum - 1) > SMALLEST_SHARE_GAP) {
    throw new FieldRangeError("cooling.airHeatFraction + liquidHeatFraction", sum, "be 1");
  }
}
