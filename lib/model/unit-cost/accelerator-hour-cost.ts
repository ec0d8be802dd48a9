import { KW_PER_MW } from "@/lib/units/power";
import { HOURS_PER_YEAR, MONTHS_PER_YEAR } from "@/lib/units/time";
import { capitalChargePerYear, straightLinePerYear } from "./capital-recovery";
import { cashCostUsdPerItMwYear } from "./cash-cost";
import { sumCostLines, type CostByLine } from "./cost-line";
import { fatTreeUsdPerAccelerator } from "./fat-tree-network";
import { billedLoadFactorFraction, drawnLoadFactorFraction } from "./load-factor";
import type { UnitCostInput } from "./unit-cost-fields";

export type AcceleratorCapital = {
  serverUsd: number;
  networkUsd: number;
  storageUsd: number;
  facilityUsd: number;
};

/** Capital behind one accelerator. Storage is a share of server, network and facility together. */
export function acceleratorCapital(input: UnitCostInput): AcceleratorCapital {
  const serverUsd = input.acceleratorPriceUsd * input.serverMultiplierRatio;
  const networkUsd = fatTreeUsdPerAccelerator({
    switchPriceUsd: input.switchPriceUsd,
    switchRadixPorts: input.switchRadixPorts,
    tierCount: input.networkTierCount,
    opticsUsdPerAcceleratorTier: input.opticsUsdPerTier,
    opticsBaseUsdPerAccelerator: input.opticsFixedUsd,
  });
  const facilityUsd = (input.facilityUsdPerItMw * input.acceleratorItPowerKw) / KW_PER_MW;
  const storageUsd = input.storageShareFraction * (serverUsd + networkUsd + facilityUsd);
  return { serverUsd, networkUsd, storageUsd, facilityUsd };
}

export type AcceleratorHourCost = {
  /** With a cost of capital. USD per accelerator-hour; egress is charged by the token and zero here. */
  economic: CostByLine;
  /** Straight-line depreciation over the book life instead: what the income statement shows. */
  accounting: CostByLine;
  economicTotalUsd: number;
  accountingTotalUsd: number;
};

/** Every line of an hour of one accelerator, whether it serves or idles. */
export function acceleratorHourCost(input: UnitCostInput): AcceleratorHourCost {
  const { waccFraction, residualFraction, itLifeYears, itBookLifeYears } = input;
  const capital = acceleratorCapital(input);
  const economicIt = capitalChargePerYear(waccFraction, itLifeYears, residualFraction) / HOURS_PER_YEAR;
  const accountingIt = straightLinePerYear(itBookLifeYears, residualFraction) / HOURS_PER_YEAR;
  const running = runningLines(input);
  const economic: CostByLine = {
    ...running,
    server: capital.serverUsd * economicIt,
    network: capital.networkUsd * economicIt,
    storage: capital.storageUsd * economicIt,
    facility: isLeased(input)
      ? leaseUsdPerHour(input)
      : (capital.facilityUsd * capitalChargePerYear(waccFraction, input.facilityLifeYears, 0)) /
        HOURS_PER_YEAR,
  };
  const accounting: CostByLine = {
    ...running,
    server: capital.serverUsd * accountingIt,
    network: capital.networkUsd * accountingIt,
    storage: capital.storageUsd * accountingIt,
    facility: isLeased(input)
      ? economic.facility
      : (capital.facilityUsd * straightLinePerYear(input.facilityBookLifeYears, 0)) / HOURS_PER_YEAR,
  };
  return {
    economic,
    accounting,
    economicTotalUsd: sumCostLines(economic),
    accountingTotalUsd: sumCostLines(accounting),
  };
}

function isLeased(input: UnitCostInput): boolean {
  return input.leaseUsdPerItKwMonth > 0;
}

function leaseUsdPerHour(input: UnitCostInput): number {
  return (input.leaseUsdPerItKwMonth * MONTHS_PER_YEAR * input.acceleratorItPowerKw) / HOURS_PER_YEAR;
}

/** The lines that are no capital; those that are stay zero. */
function runningLines(input: UnitCostInput): CostByLine {
  const drawn = drawnLoadFactorFraction(input);
  const cash = cashCostUsdPerItMwYear({
    electricityPriceUsdPerMwh: input.electricityPriceUsdPerMwh,
    pueRatio: input.pueRatio,
    electricalEfficiencyFraction: input.electricalEfficiencyFraction,
    loadFactorFraction: drawn,
    waterUsageLitresPerKwh: input.waterUsageLitresPerKwh,
    waterPriceUsdPerCubicMetre: input.waterPriceUsdPerCubicMetre,
    operationsUsdPerItMwYear: input.operationsUsdPerItMwYear,
    softwareUsdPerAcceleratorYear: input.softwareUsdPerAcceleratorYear,
    acceleratorItPowerKw: input.acceleratorItPowerKw,
  });
  const perHour = input.acceleratorItPowerKw / KW_PER_MW / HOURS_PER_YEAR;
  const energyPerHour = (perHour * billedLoadFactorFraction(input)) / drawn;
  return {
    server: 0,
    network: 0,
    storage: 0,
    facility: 0,
    energyIt: cash.energyItUsdPerItMwYear * energyPerHour,
    electricalLosses: cash.electricalLossesUsdPerItMwYear * energyPerHour,
    cooling: cash.coolingUsdPerItMwYear * energyPerHour,
    water: cash.waterUsdPerItMwYear * perHour,
    operations: isLeased(input) ? 0 : cash.operationsUsdPerItMwYear * perHour,
    software: cash.softwareUsdPerItMwYear * perHour,
    egress: 0,
  };
}
