import { power } from "../numeric/deterministic-power";
import { SERVICE_LAG_YEARS, serviceStartYears } from "./asset-lives";
import { FIRST_YEAR, LAST_YEAR } from "./horizon";
import type { ScenarioState } from "./scenario-state";

export type ScenarioValue = {
  npvUsdBn: number;
  /** Present value of the terminal value, part of `npvUsdBn`. */
  terminalUsdBn: number;
};

/**
 * Flows fall in the middle of their period, the terminal value at the end of 2040.
 * NPV = Σ FCF_t / (1+W)^(t - V + 0.5) + TV / (1+W)^(2040 - V + 1), counting years from V on.
 */
export function netPresentValue(state: ScenarioState, valuationYear: number): ScenarioValue {
  const { periodCount, periodsPerYear, periodYears } = state.grid;
  const discount = 1 / (1 + state.parameters.waccFraction);
  const periodDiscount = power(discount, periodYears);
  const { freeCashFlowUsdBn } = state.periodPaths;
  let factor = Math.sqrt(periodDiscount);
  let flowsUsdBn = 0;
  for (let t = (valuationYear - FIRST_YEAR) * periodsPerYear; t < periodCount; t++) {
    flowsUsdBn += (freeCashFlowUsdBn[t] ?? 0) * factor;
    factor *= periodDiscount;
  }
  let endFactor = 1;
  for (let year = valuationYear; year <= LAST_YEAR; year++) endFactor *= discount;
  const terminalUsdBn = terminalValue(state) * endFactor;
  return { npvUsdBn: flowsUsdBn + terminalUsdBn, terminalUsdBn };
}

/** Value at the end of 2040, USD bn, undiscounted. Owners can always stop, so it is never below the run-off value. */
export function terminalValue(state: ScenarioState): number {
  const { parameters, paths, options } = state;
  const last = LAST_YEAR - FIRST_YEAR;
  const { runOffUsdBn } = state;
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
export function longLivedNetBookValue(state: ScenarioState): number {
  const { parameters, periodPaths: paths, grid } = state;
  const { facilityShareFraction, powerShareFraction, facilityLifeYears } = parameters;
  const facilityStart = serviceStartYears(SERVICE_LAG_YEARS.facility, grid);
  const powerStart = serviceStartYears(SERVICE_LAG_YEARS.power, grid);
  let valueUsdBn = 0;
  for (let v = 0; v < grid.periodCount; v++) {
    const ageYears = (grid.periodCount - v) * grid.periodYears;
    valueUsdBn +=
      (paths.capexUsdBn[v] ?? 0) *
      (facilityShareFraction * remainingShare(ageYears - facilityStart, facilityLifeYears) +
        powerShareFraction * remainingShare(ageYears - powerStart, facilityLifeYears));
  }
  return valueUsdBn;
}

/** Of the cost, after straight-line depreciation since service began. */
function remainingShare(yearsInService: number, lifeYears: number): number {
  return Math.min(Math.max(1 - yearsInService / lifeYears, 0), 1);
}
