import { brent } from "../numeric/brent";
import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import type { ScenarioState } from "./scenario-state";

const SEARCH_CEILING = 64; // a scenario that needs 64 times its revenue is answered with null

/**
 * The factor on external revenue, applied to every projected year, at which forward NPV is zero.
 * @returns null when no factor from 0 to 64 does it. Leaves `state` at the scenario's own revenue.
 */
export function requiredRevenueMultiplier(state: ScenarioState): number | null {
  const { options } = state;
  const valuationYear = FIRST_YEAR + state.firstProjectedIndex;
  const npvAt = (revenueMultiplier: number): number => {
    state.options = { ...options, revenueMultiplier };
    projectScenario(state);
    return netPresentValue(state, valuationYear).npvUsdBn;
  };
  const low = npvAt(0);
  const high = npvAt(SEARCH_CEILING);
  const multiplier = low * high > 0 ? null : brent(npvAt, 0, SEARCH_CEILING, 1e-10);
  state.options = options;
  projectScenario(state);
  return multiplier;
}

/**
 * Revenue a year that repays capital at a hurdle rate, without a time path: the check on the solver.
 * R = (CRF(r, L) I (1 - tau z) / (1 - tau) + cash cost) / (1 - expense share), z = PV of tax depreciation per dollar.
 */
export function requiredRevenueClosedForm(input: {
  capitalUsdBn: number;
  capitalRecoveryFactor: number;
  taxRateFraction: number;
  taxDepreciationPresentValuePerUsd: number;
  cashCostUsdBnPerYear: number;
  expenseToRevenueFraction: number;
}): number {
  const {
    capitalUsdBn,
    capitalRecoveryFactor,
    taxRateFraction,
    taxDepreciationPresentValuePerUsd: shield,
  } = input;
  const chargeUsdBn =
    (capitalRecoveryFactor * capitalUsdBn * (1 - taxRateFraction * shield)) / (1 - taxRateFraction);
  return (chargeUsdBn + input.cashCostUsdBnPerYear) / (1 - input.expenseToRevenueFraction);
}
