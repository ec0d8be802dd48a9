import type { UnitCost } from "../unit-cost/unit-cost";
import type { UnitCostInput } from "../unit-cost/unit-cost-fields";
import { cashCostUsdPerItMwYear } from "../unit-cost/cash-cost";
import { drawnLoadFactorFraction } from "../unit-cost/load-factor";
import type { CapacityServing } from "./capacity-value";

/**
 * What a MW of the chosen accelerator serves, earns and costs to run, from its unit cost. The next generation takes the
 * same IT power per accelerator unless given.
 */
export function capacityServing(
  input: UnitCostInput,
  cost: UnitCost,
  priceUsdPerMtok: number,
  nextItPowerKwPerAccelerator: number,
): CapacityServing {
  const loadFactorFraction = drawnLoadFactorFraction(input);
  const cash = cashCostUsdPerItMwYear({ ...input, loadFactorFraction });
  return {
    tokensPerItMwYear: cost.tokensPerItMwYear,
    priceUsdPerMtok,
    itPowerKwPerAccelerator: { current: input.acceleratorItPowerKw, next: nextItPowerKwPerAccelerator },
    loadFactorFraction,
    pueRatio: input.pueRatio,
    runningUsdPerItMwYear:
      cash.operationsUsdPerItMwYear + cash.softwareUsdPerItMwYear + cash.waterUsdPerItMwYear,
  };
}
