import { power } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";
import type { TimeGrid } from "./time-grid";

const REACTION_STRENGTH = 3; // extra growth per point of ROIC above the cost of capital; assumed
const REACTION_CEILING = 1.5;

/**
 * Capacity of period t: the plan in GW is the primitive and dollars follow, so dearer capacity costs more rather than buying less.
 * installed = Σ_v a_v S(t - v) + a_t / 2 ; energised = min(installed, power, cooling, network).
 */
export function stepSupply(state: ScenarioState, t: number): void {
  const { parameters, context, firstProjectedIndex, grid } = state;
  const plan = state.plan.perPeriod;
  const paths = state.periodPaths;
  const isFiled = t < firstProjectedIndex * grid.periodsPerYear;
  const capexPerGwUsdBn = isFiled
    ? context.historicalCapexPerGwUsdBn
    : parameters.capexPerGw2026UsdBn * (plan.priceLevel[t] ?? 1);
  const retiredGw = retirements(paths.grossAddsGw, state.survival, t);
  const addsGw = isFiled ? (plan.plannedAddsGw[t] ?? 0) : grossAdds(state, t, retiredGw);

  paths.grossAddsGw[t] = addsGw;
  paths.capexUsdBn[t] = addsGw * capexPerGwUsdBn;
  const computeShareFraction =
    parameters.acceleratorShareFraction +
    parameters.serverStorageShareFraction +
    parameters.networkShareFraction;
  paths.maintenanceCapexUsdBn[t] = Math.min(retiredGw, addsGw) * capexPerGwUsdBn * computeShareFraction;

  const installedGw = installed(paths.grossAddsGw, state.survival, t);
  const powerGw = plan.powerCapGw[t] ?? 0;
  const coolingGw = plan.coolingCapGw[t] ?? 0;
  const networkGw = plan.networkCapGw[t] ?? 0;
  const energisedGw = isFiled ? installedGw : Math.min(installedGw, powerGw, coolingGw, networkGw);
  paths.installedGw[t] = installedGw;
  paths.powerCapGw[t] = powerGw;
  paths.coolingCapGw[t] = coolingGw;
  paths.networkCapGw[t] = networkGw;
  paths.energisedGw[t] = energisedGw;
  paths.idleGw[t] = installedGw - energisedGw;
}

/** Budgets are set once a year, from what the last whole year returned, whatever the grid. */
function grossAdds(state: ScenarioState, t: number, retiredGw: number): number {
  const { parameters, options, grid, firstProjectedIndex } = state;
  const planGw = state.plan.perPeriod.plannedAddsGw[t] ?? 0;
  if (options.capexPolicy === "plan") return planGw;
  const year = Math.floor(t / grid.periodsPerYear);
  if (year === firstProjectedIndex) return planGw;
  if (options.capexPolicy === "reactive") {
    const spread = returnOnCapital(state, year - 1) - parameters.waccFraction;
    return planGw * Math.min(Math.max(1 + REACTION_STRENGTH * spread, 0), REACTION_CEILING);
  }
  return marginalVintageNpvPerGw(state, year) < 0 ? Math.min(planGw, retiredGw) : planGw;
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

function installed(addsGw: Float64Array, survival: Float64Array, t: number): number {
  let gw = 0.5 * (addsGw[t] ?? 0);
  for (let v = t - 1; v >= 0; v--) gw += (addsGw[v] ?? 0) * (survival[t - v] ?? 0);
  return gw;
}

function retirements(addsGw: Float64Array, survival: Float64Array, t: number): number {
  let gw = 0;
  for (let v = t - 1; v >= 0; v--) {
    gw += (addsGw[v] ?? 0) * ((survival[t - v - 1] ?? 0) - (survival[t - v] ?? 0));
  }
  return gw;
}
