import { capitalRecoveryFactor } from "../unit-cost/capital-recovery";
import { allocateChargeProfile, fillChargeProfile } from "./asset-lives";
import { requiredRevenueClosedForm } from "./required-revenue";
import { defaultScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { timeGrid } from "./time-grid";

/** Capital that must earn its keep in one year, USD bn at what it cost. */
export type CapitalInService = {
  /** Accelerators, servers and network: recovered over the economic life of compute. */
  computeUsdBn: number;
  /** Shells, cooling and power equipment: recovered over the life of the facility. */
  longLivedUsdBn: number;
};

/** A dollar amount of capex in the scenario's own mix. */
export function capitalOfCapex(parameters: ScenarioParameters, capexUsdBn: number): CapitalInService {
  const longLivedUsdBn = capexUsdBn * (parameters.facilityShareFraction + parameters.powerShareFraction);
  return { computeUsdBn: capexUsdBn - longLivedUsdBn, longLivedUsdBn };
}

/** Level cash a year that recovers the capital with the scenario's return, before tax and running cost. */
export function capitalRecoveryUsdBnPerYear(
  parameters: ScenarioParameters,
  { computeUsdBn, longLivedUsdBn }: CapitalInService,
): number {
  const { waccFraction, economicLifeComputeYears, facilityLifeYears } = parameters;
  return (
    computeUsdBn * capitalRecoveryFactor(waccFraction, economicLifeComputeYears) +
    longLivedUsdBn * capitalRecoveryFactor(waccFraction, facilityLifeYears)
  );
}

/** z: what tax depreciation on a dollar of capex is worth when it is spent, over the engine's horizon. */
export function taxDepreciationPresentValuePerUsd(parameters: ScenarioParameters): number {
  const grid = timeGrid("annual");
  const charges = allocateChargeProfile(grid);
  const { economicDepreciation } = defaultScenarioOptions; // does not touch the tax schedule
  fillChargeProfile(parameters, { economicDepreciation }, grid, charges);
  const discount = 1 / (1 + parameters.waccFraction);
  let factor = 1;
  let presentValue = 0;
  for (const share of charges.tax) {
    presentValue += share * factor;
    factor *= discount;
  }
  return presentValue;
}

/** The closed form with everything but the capital and its running cost taken from the scenario. */
export function requiredRevenueOfCapital(
  parameters: ScenarioParameters,
  capital: CapitalInService,
  cashCostUsdBnPerYear: number,
): number {
  const capitalUsdBn = capital.computeUsdBn + capital.longLivedUsdBn;
  return requiredRevenueClosedForm({
    capitalUsdBn,
    capitalRecoveryFactor:
      capitalUsdBn > 0 ? capitalRecoveryUsdBnPerYear(parameters, capital) / capitalUsdBn : 0,
    taxRateFraction: parameters.taxRateFraction,
    taxDepreciationPresentValuePerUsd: taxDepreciationPresentValuePerUsd(parameters),
    cashCostUsdBnPerYear,
    expenseToRevenueFraction: parameters.operatingExpenseToRevenueFraction + parameters.revenueTaxFraction,
  });
}
