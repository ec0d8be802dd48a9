import { KW_PER_MW } from "@/lib/units/power";
import { HOURS_PER_YEAR, MONTHS_PER_YEAR } from "@/lib/units/time";
import { capitalChargeUsdPerYear, straightLineUsdPerYear } from "./capital-recovery";
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
  const running = runningLines(input);
  const capital = acceleratorCapital(input);
  const it = (capitalUsd: number) => ({
    capitalUsd,
    lifeYears: input.itLifeYears,
    bookLifeYears: input.itBookLifeYears,
    residualFraction: input.residualFraction,
  });
  const facility = {
    capitalUsd: capital.facilityUsd,
    lifeYears: input.facilityLifeYears,
    bookLifeYears: input.facilityBookLifeYears,
    residualFraction: 0,
  };
  const server = chargePerHour(it(capital.serverUsd), input.waccFraction);
  const network = chargePerHour(it(capital.networkUsd), input.waccFraction);
  const storage = chargePerHour(it(capital.storageUsd), input.waccFraction);
  const site = isLeased(input) ? leasePerHour(input) : chargePerHour(facility, input.waccFraction);
  const lines = (kind: keyof ChargePerHour): CostByLine => ({
    server: server[kind],
    network: network[kind],
    storage: storage[kind],
    facility: site[kind],
    ...running,
  });
  const economic = lines("economic");
  const accounting = lines("accounting");
  return {
    economic,
    accounting,
    economicTotalUsd: sumCostLines(economic),
    accountingTotalUsd: sumCostLines(accounting),
  };
}

type ChargePerHour = { economic: number; accounting: number };

type CapitalItem = {
  capitalUsd: number;
  lifeYears: number;
  bookLifeYears: number;
  residualFraction: number;
};

function chargePerHour(
  { capitalUsd, lifeYears, bookLifeYears, residualFraction }: CapitalItem,
  rateFraction: number,
): ChargePerHour {
  const economic = capitalChargeUsdPerYear({ capitalUsd, rateFraction, lifeYears, residualFraction });
  const accounting = straightLineUsdPerYear({ capitalUsd, lifeYears: bookLifeYears, residualFraction });
  return { economic: economic / HOURS_PER_YEAR, accounting: accounting / HOURS_PER_YEAR };
}

function isLeased(input: UnitCostInput): boolean {
  return input.leaseUsdPerItKwMonth > 0;
}

function leasePerHour(input: UnitCostInput): ChargePerHour {
  const rent = (input.leaseUsdPerItKwMonth * MONTHS_PER_YEAR * input.acceleratorItPowerKw) / HOURS_PER_YEAR;
  return { economic: rent, accounting: rent };
}

function runningLines(input: UnitCostInput): Omit<CostByLine, "server" | "network" | "storage" | "facility"> {
  const drawn = drawnLoadFactorFraction(input);
  const cash = cashCostUsdPerItMwYear({ ...input, loadFactorFraction: drawn });
  const billedOverDrawn = billedLoadFactorFraction(input) / drawn;
  const perHour = (usdPerItMwYear: number): number =>
    (usdPerItMwYear * input.acceleratorItPowerKw) / KW_PER_MW / HOURS_PER_YEAR;
  return {
    energyIt: perHour(cash.energyItUsdPerItMwYear) * billedOverDrawn,
    electricalLosses: perHour(cash.electricalLossesUsdPerItMwYear) * billedOverDrawn,
    cooling: perHour(cash.coolingUsdPerItMwYear) * billedOverDrawn,
    water: perHour(cash.waterUsdPerItMwYear),
    operations: isLeased(input) ? 0 : perHour(cash.operationsUsdPerItMwYear),
    software: perHour(cash.softwareUsdPerItMwYear),
    egress: 0,
  };
}
