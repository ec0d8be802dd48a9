import { power } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";

export const REACTION_STRENGTH = 3; // extra growth per point of ROIC above the cost of capital; assumed
export const REACTION_CEILING = 1.5;

/**
 * Share of the published plan bought in a year, from what the year before returned; on the annual grid.
 * reactive: clip(1 + 3 (ROIC - WACC), 0, 1.5).
 * stop: while a marginal vintage loses money, what retires is replaced and nothing more. When it pays again the plan is
 * taken up in proportion to the fleet that still stands: the years left out are not caught up in one.
 */
export function budgetShareOfPlan(state: ScenarioState, year: number): number {
  const { capexPolicy } = state.options;
  if (capexPolicy === "plan" || year <= state.firstProjectedIndex) return 1;
  return capexPolicy === "reactive" ? reaction(state, year) : shareUnlessStopped(state, year);
}

/** More than the plan while capital returns more than it costs, less otherwise. */
function reaction(state: ScenarioState, year: number): number {
  const spread = returnOnCapital(state, year - 1) - state.parameters.waccFraction;
  return Math.min(Math.max(1 + REACTION_STRENGTH * spread, 0), REACTION_CEILING);
}

/** After-tax operating profit of a year over the capital of the vintages in service at its end. */
function returnOnCapital({ paths }: ScenarioState, year: number): number {
  let grossCapitalUsdBn = 0;
  let consumedUsdBn = 0;
  for (let v = 0; v <= year; v++) {
    grossCapitalUsdBn += paths.capexUsdBn[v] ?? 0;
    consumedUsdBn += paths.economicDepreciationUsdBn[v] ?? 0;
  }
  const netCapitalUsdBn = grossCapitalUsdBn - consumedUsdBn;
  return netCapitalUsdBn > 0 ? (paths.nopatUsdBn[year] ?? 0) / netCapitalUsdBn : 0;
}

function shareUnlessStopped(state: ScenarioState, year: number): number {
  const { grossAddsGw } = state.paths;
  const { plannedAddsGw } = state.plan.yearly;
  const planGw = plannedAddsGw[year] ?? 0;
  if (!(planGw > 0)) return 1;
  let retiredGw = 0;
  let standingGw = 0;
  let plannedStandingGw = 0;
  for (let age = 1; age <= year; age++) {
    const boughtGw = grossAddsGw[year - age] ?? 0;
    const keptFraction = state.survival[age] ?? 0;
    retiredGw += boughtGw * ((state.survival[age - 1] ?? 0) - keptFraction);
    standingGw += boughtGw * keptFraction;
    plannedStandingGw += (plannedAddsGw[year - age] ?? 0) * keptFraction;
  }
  const replacedShare = Math.min(retiredGw / planGw, 1);
  if (marginalVintageNpvPerGw(state, year) < 0) return replacedShare;
  return Math.max(replacedShare, plannedStandingGw > 0 ? standingGw / plannedStandingGw : 1);
}

/** PV of last year's after-tax cash margin per installed GW over the economic life, less the price of a GW. USD bn. */
function marginalVintageNpvPerGw({ parameters, paths, plan }: ScenarioState, year: number): number {
  const { waccFraction, taxRateFraction, economicLifeComputeYears } = parameters;
  const installedGw = paths.installedGw[year - 1] ?? 0;
  if (!(installedGw > 0)) return 0;
  const marginUsdBn = ((paths.ebitdaUsdBn[year - 1] ?? 0) / installedGw) * (1 - taxRateFraction);
  const annuity = (1 - power(1 + waccFraction, -economicLifeComputeYears)) / waccFraction;
  return marginUsdBn * annuity - parameters.capexPerGw2026UsdBn * (plan.yearly.priceLevel[year] ?? 1);
}
