import { power } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";
import type { TimeGrid } from "./time-grid";

const REACTION_STRENGTH = 3; // extra growth per point of ROIC above the cost of capital; assumed
const REACTION_CEILING = 1.5;

/**
 * Capacity of the periods from `start` to `end`, of one year where capex reacts to returns. The plan in GW is the
 * primitive and dollars follow, so dearer capacity costs more rather than buying less.
 * installed = Σ_v a_v S(t - v) + a_t / 2 ; energised = min(installed, power, cooling, network).
 */
export function stepSupply(state: ScenarioState, start: number, end: number): void {
  const { parameters, options, grid, survival, firstProjectedIndex } = state;
  const { priceLevel, plannedAddsGw, powerCapGw, coolingCapGw, networkCapGw } = state.plan.perPeriod;
  const paths = state.periodPaths;
  const { grossAddsGw, capexUsdBn, maintenanceCapexUsdBn, installedGw, energisedGw, idleGw } = paths;
  const firstProjected = firstProjectedIndex * grid.periodsPerYear;
  const { capexPerGw2026UsdBn } = parameters;
  const { historicalCapexPerGwUsdBn } = state.context;
  const computeShareFraction =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  const endAge = endOfService(survival);

  // Budgets are set once a year, from what the last whole year returned, whatever the grid.
  const year = Math.floor(start / grid.periodsPerYear);
  const reacts = options.capexPolicy !== "plan" && year > firstProjectedIndex;
  const planScale = reacts && options.capexPolicy === "reactive" ? reaction(state, year) : 1;
  const replacesOnly = reacts && options.capexPolicy === "stop" && marginalVintageNpvPerGw(state, year) < 0;

  for (let t = start; t < end; t++) {
    const isFiled = t < firstProjected;
    const oldestAge = endAge < t ? endAge : t;
    const planGw = (plannedAddsGw[t] ?? 0) * planScale;
    const addsGw = replacesOnly
      ? Math.min(planGw, retirementsGw(grossAddsGw, survival, t, oldestAge))
      : planGw;
    const capexPerGwUsdBn = isFiled ? historicalCapexPerGwUsdBn : capexPerGw2026UsdBn * (priceLevel[t] ?? 1);
    let installed = 0.5 * addsGw;
    let retiredGw = 0;
    let leftBefore = 1;
    for (let age = 1; age <= oldestAge; age++) {
      const boughtGw = grossAddsGw[t - age] ?? 0;
      const left = survival[age] ?? 0;
      installed += boughtGw * left;
      retiredGw += boughtGw * (leftBefore - left);
      leftBefore = left;
    }
    const energised = isFiled
      ? installed
      : Math.min(installed, powerCapGw[t] ?? 0, coolingCapGw[t] ?? 0, networkCapGw[t] ?? 0);

    grossAddsGw[t] = addsGw;
    capexUsdBn[t] = addsGw * capexPerGwUsdBn;
    maintenanceCapexUsdBn[t] = Math.min(retiredGw, addsGw) * capexPerGwUsdBn * computeShareFraction;
    installedGw[t] = installed;
    energisedGw[t] = energised;
    idleGw[t] = installed - energised;
  }
}

/** What leaves service in period `t`. */
function retirementsGw(
  grossAddsGw: Float64Array,
  survival: Float64Array,
  t: number,
  oldestAge: number,
): number {
  let retiredGw = 0;
  for (let age = 1; age <= oldestAge; age++) {
    retiredGw += (grossAddsGw[t - age] ?? 0) * ((survival[age - 1] ?? 0) - (survival[age] ?? 0));
  }
  return retiredGw;
}

/** More than the plan while capital returns more than it costs, less otherwise. */
function reaction(state: ScenarioState, year: number): number {
  const spread = returnOnCapital(state, year - 1) - state.parameters.waccFraction;
  return Math.min(Math.max(1 + REACTION_STRENGTH * spread, 0), REACTION_CEILING);
}

/** After-tax operating profit of a year over the capital of the vintages in service at its end. */
function returnOnCapital({ periodPaths: paths, grid }: ScenarioState, year: number): number {
  const end = (year + 1) * grid.periodsPerYear;
  let grossCapitalUsdBn = 0;
  let consumedUsdBn = 0;
  for (let v = 0; v < end; v++) {
    grossCapitalUsdBn += paths.capexUsdBn[v] ?? 0;
    consumedUsdBn += paths.economicDepreciationUsdBn[v] ?? 0;
  }
  const netCapitalUsdBn = grossCapitalUsdBn - consumedUsdBn;
  return netCapitalUsdBn > 0 ? yearTotal(paths.nopatUsdBn, end, grid) / netCapitalUsdBn : 0;
}

/** PV of last year's after-tax cash margin per installed GW over the economic life, less the price of a GW. USD bn. */
function marginalVintageNpvPerGw(state: ScenarioState, year: number): number {
  const { parameters, periodPaths: paths, plan, grid } = state;
  const start = year * grid.periodsPerYear;
  const installedGw = yearTotal(paths.installedGw, start, grid) / grid.periodsPerYear;
  if (!(installedGw > 0)) return 0;
  const ebitdaUsdBn = yearTotal(paths.ebitdaUsdBn, start, grid);
  const marginUsdBn = (ebitdaUsdBn / installedGw) * (1 - parameters.taxRateFraction);
  const annuity =
    (1 - power(1 + parameters.waccFraction, -parameters.economicLifeComputeYears)) / parameters.waccFraction;
  return marginUsdBn * annuity - parameters.capexPerGw2026UsdBn * (plan.yearly.priceLevel[year] ?? 1);
}

/** Of the year that ends before period `end`. */
function yearTotal(path: Float64Array, end: number, { periodsPerYear }: TimeGrid): number {
  let total = 0;
  for (let t = end - periodsPerYear; t < end; t++) total += path[t] ?? 0;
  return total;
}

/** First age, in periods, at which nothing is left. */
function endOfService(survival: Float64Array): number {
  let age = 1;
  while (age < survival.length && (survival[age] ?? 0) > 0) age++;
  return age;
}
