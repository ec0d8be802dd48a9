import { unitCostOfValid, type UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UnitCostInput } from "@/lib/model/unit-cost/unit-cost-fields";
import type { ScenarioParameters } from "./scenario-parameters";

/**
 * What a million tokens cost on the same accelerator under a scenario's power price, PUE, load, operations, cost of
 * capital and lives; hardware, model and serving are those of the input.
 */
export function unitCostOfScenario(input: UnitCostInput, parameters: ScenarioParameters): UnitCost {
  return unitCostOfValid({
    ...input,
    electricityPriceUsdPerMwh: parameters.electricityPriceUsdPerMwh,
    pueRatio: parameters.pueRatio,
    loadFactorFraction: parameters.itLoadFactorFraction,
    operationsUsdPerItMwYear: parameters.operationsUsdPerMwYear,
    waccFraction: parameters.waccFraction,
    itLifeYears: parameters.economicLifeComputeYears,
    facilityLifeYears: parameters.facilityLifeYears,
  });
}
