import { findCrossings } from "../numeric/find-crossings";
import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { spaced } from "./parameter-scan";
import { projectScenario } from "./project-scenario";
import type { ScenarioState } from "./scenario-state";

export const SEARCH_CEILING = 64; // a scenario that needs 64 times its revenue is answered with null
/** A capex policy that reacts makes NPV go up and down over revenue; dips narrower than these steps stay unseen. */
const REACTING_NODES = [...spaced(0, 4, 201), ...spaced(4.5, 15.5, 23), ...spaced(16, SEARCH_CEILING, 13)];
const MONOTONE_NODES = [0, SEARCH_CEILING];

export type RevenueSolution = {
  /** Factor on external revenue of every projected year at which forward NPV crosses zero. */
  multiplier: number;
  paysOn: "above" | "below";
  /** False where NPV leaps over zero, as when a capex policy stops: the factor is then the last that pays. */
  isExact: boolean;
};

export type RequiredRevenue = {
  /** From which factor on the scenario pays throughout, as far as 64; null when it does not pay there, or pays at any. */
  headline: RevenueSolution | null;
  /** Every crossing, ascending; the headline is the last of them. */
  solutions: RevenueSolution[];
  /** External revenue by year at the headline, with whatever the capex policy then builds. */
  revenueUsdBn: number[] | null;
};

/** What customers would have to pay for forward NPV to be zero. Leaves `state` at the scenario's own revenue. */
export function requiredRevenue(state: ScenarioState): RequiredRevenue {
  const { options } = state;
  const valuationYear = FIRST_YEAR + state.firstProjectedIndex;
  const npvAt = (revenueMultiplier: number): number => {
    state.options = { ...options, revenueMultiplier };
    projectScenario(state);
    return netPresentValue(state, valuationYear).npvUsdBn;
  };
  const nodes = options.capexPolicy === "plan" ? MONOTONE_NODES : REACTING_NODES;
  const solutions = findCrossings(npvAt, nodes).crossings.map(({ x, rising, isRoot }): RevenueSolution => ({
    multiplier: x,
    paysOn: rising ? "above" : "below",
    isExact: isRoot,
  }));
  const last = solutions.at(-1);
  const headline = last?.paysOn === "above" ? last : null;
  let revenueUsdBn: number[] | null = null;
  if (headline !== null) {
    npvAt(headline.multiplier);
    revenueUsdBn = Array.from(state.paths.revenueUsdBn);
  }
  state.options = options;
  projectScenario(state);
  return { headline, solutions, revenueUsdBn };
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
