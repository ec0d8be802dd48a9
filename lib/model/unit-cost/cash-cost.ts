import { KWH_PER_MWH, MWH_PER_MW_YEAR } from "@/lib/units/energy";
import { KW_PER_MW } from "@/lib/units/power";
import { LITRES_PER_CUBIC_METRE } from "@/lib/units/volume";

export type CashCostInput = {
  electricityPriceUsdPerMwh: number; // may be negative
  pueRatio: number; // annual, at least 1 / electricalEfficiencyFraction
  electricalEfficiencyFraction: number; // UPS, transformers and distribution
  loadFactorFraction: number; // mean draw over IT nameplate
  waterUsageLitresPerKwh: number; // per kWh of IT energy
  waterPriceUsdPerCubicMetre: number;
  operationsUsdPerItMwYear: number;
  softwareUsdPerAcceleratorYear: number;
  acceleratorItPowerKw: number; // nameplate, all-in
};

export type CashCost = {
  energyItUsdPerItMwYear: number;
  electricalLossesUsdPerItMwYear: number;
  coolingUsdPerItMwYear: number;
  waterUsdPerItMwYear: number;
  operationsUsdPerItMwYear: number;
  softwareUsdPerItMwYear: number;
  totalUsdPerItMwYear: number;
};

/**
 * What running one MW of IT nameplate for a year costs in cash, capital apart.
 * IT energy E = 8760 LF ; losses E (1/eta - 1) ; cooling and auxiliaries E (PUE - 1/eta) ; water E WUE.
 */
export function cashCostUsdPerItMwYear(input: CashCostInput): CashCost {
  const itEnergyMwh = MWH_PER_MW_YEAR * input.loadFactorFraction;
  const chainRatio = 1 / input.electricalEfficiencyFraction;
  const energyIt = itEnergyMwh * input.electricityPriceUsdPerMwh;
  const electricalLosses = energyIt * (chainRatio - 1);
  const cooling = energyIt * (input.pueRatio - chainRatio);
  const waterLitres = itEnergyMwh * KWH_PER_MWH * input.waterUsageLitresPerKwh;
  const water = (waterLitres / LITRES_PER_CUBIC_METRE) * input.waterPriceUsdPerCubicMetre;
  const software = (input.softwareUsdPerAcceleratorYear * KW_PER_MW) / input.acceleratorItPowerKw;
  return {
    energyItUsdPerItMwYear: energyIt,
    electricalLossesUsdPerItMwYear: electricalLosses,
    coolingUsdPerItMwYear: cooling,
    waterUsdPerItMwYear: water,
    operationsUsdPerItMwYear: input.operationsUsdPerItMwYear,
    softwareUsdPerItMwYear: software,
    totalUsdPerItMwYear:
      energyIt + electricalLosses + cooling + water + input.operationsUsdPerItMwYear + software,
  };
}
