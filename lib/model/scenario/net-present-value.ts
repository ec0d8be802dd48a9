import { SERVICE_LAG_YEARS } from "./asset-lives";
import { FIRST_YEAR, LAST_YEAR, YEAR_COUNT } from "./horizon";
import type { ScenarioState } from "./scenario-state";

export type ScenarioValue = {
  npvUsdBn: number;
  /** Present value of the terminal value, part of `npvUsdBn`. */
  terminalUsdBn: number;
};

/**
 * Flows fall mid-year, the terminal value at the end of 2040.
 * NPV = Σ FCF_t / (1+W)^(t - V + 0.5) + TV / (1+W)^(2040 - V + 1), counting years from V on.
 */
export function netPresentValue(state: ScenarioState, valuationYear: number): ScenarioValue {
  const discount = 1 / (1 + state.parameters.waccFraction);
  const { freeCashFlowUsdBn } = state.paths;
  let factor = Math.sqrt(discount);
  let flowsUsdBn = 0;
  for (let t = valuationYear - FIRST_YEAR; t < YEAR_COUNT; t++) {
    flowsUsdBn += (freeCashFlowUsdBn[t] ?? 0) * factor;
    factor *= discount;
  }
  let endFactor = 1;
  for (let year = valuationYear; year <= LAST_YEAR; year++) endFactor *= discount;
  const terminalUsdBn = terminalValue(state) * endFactor;
  return { npvUsdBn: flowsUsdBn + terminalUsdBn, terminalUsdBn };
}

/** Value at the end of 2040, USD bn, undiscounted. Owners can always stop, so it is never below the run-off value. */
export function terminalValue(state: ScenarioState): number {
  const { parameters, paths, options } = state;
  const last = YEAR_COUNT - 1;
  const runOffUsdBn = longLivedNetBookValue(state);
  if (options.terminalValueMode === "run-off") return runOffUsdBn;
  if (options.terminalValueMode === "exit-multiple") {
    return Math.max(runOffUsdBn, parameters.exitMultiple * (paths.ebitdaUsdBn[last] ?? 0));
  }
  const { terminalGrowthFraction: growth, waccFraction } = parameters;
  const nextNopatUsdBn = (paths.nopatUsdBn[last] ?? 0) * (1 + growth);
  // Nobody has to grow at a loss: new capital returns at least what it costs, or is not spent.
  const ronicFraction = Math.max(parameters.ronicFraction, waccFraction);
  return Math.max(runOffUsdBn, (nextNopatUsdBn * (1 - growth / ronicFraction)) / (waccFraction - growth));
}

/** Facility and power capex not yet depreciated at the end of 2040: the land, shell and substations left when chips run off. */
function longLivedNetBookValue(state: ScenarioState): number {
  const { parameters, paths } = state;
  const { facilityShareFraction, powerShareFraction, facilityLifeYears } = parameters;
  let valueUsdBn = 0;
  for (let v = 0; v < YEAR_COUNT; v++) {
    const ageYears = YEAR_COUNT - v;
    valueUsdBn +=
      (paths.capexUsdBn[v] ?? 0) *
      (facilityShareFraction * remainingShare(ageYears - SERVICE_LAG_YEARS.facility, facilityLifeYears) +
        powerShareFraction * remainingShare(ageYears - SERVICE_LAG_YEARS.power, facilityLifeYears));
  }
  return valueUsdBn;
}

/** Of the cost, after straight-line depreciation since service began. */
function remainingShare(yearsInService: number, lifeYears: number): number {
  return Math.min(Math.max(1 - yearsInService / lifeYears, 0), 1);
}
