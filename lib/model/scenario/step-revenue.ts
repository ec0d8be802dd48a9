import { power, raiseEach } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";

/**
 * Price, utilisation and revenue of the periods from `start` to `end` under constant-elasticity demand D = A p^-e.
 * p* = (A/S)^(1/e) ; p = max(p*, cash cost) ; u = min(1, A p^-e / S) ; revenue = (raw^-2 + wallet^-2)^-1/2.
 * Indices are 1 in 2026, so the price index times the 2026 price is what a token sells for.
 */
export function stepRevenue(state: ScenarioState, start: number, end: number): void {
  const { parameters, options, grid, plan, energised2026Gw } = state;
  const { demandIndex, tokensPerGwIndex, walletUsdBn, priceLevel } = plan.perPeriod;
  const paths = state.periodPaths;
  const { energisedGw, tokenSupplyIndex, marginalCostIndex, priceIndex, utilisationFraction } = paths;
  const { revenueUsdBn, upliftUsdBn } = paths;
  const { priceElasticity } = parameters;
  const upliftRatio = options.strict ? 0 : parameters.upliftRatio;
  // Running a GW costs the same however many tokens it serves: cash cost per token over the 2026 price per token.
  const runningCostPerGwUsdBn = state.energyPerGwYear2026UsdBn + state.operationsPerGwYear2026UsdBn;
  const revenuePerGw2026UsdBn = parameters.revenue2026UsdBn / energised2026Gw;
  const { unsaturatedRevenue2026UsdBn } = state;
  const { revenueMultiplier } = options;
  const { periodYears } = grid;

  const firstProjected = state.firstProjectedIndex * grid.periodsPerYear;
  fillFiledPeriods(state, start, Math.min(end, firstProjected));
  const from = Math.max(start, firstProjected);
  for (let t = from; t < end; t++) {
    const supply = ((energisedGw[t] ?? 0) / energised2026Gw) * (tokensPerGwIndex[t] ?? 0);
    tokenSupplyIndex[t] = supply;
    priceIndex[t] = (demandIndex[t] ?? 0) / supply;
  }
  raiseEach(priceIndex, 1 / priceElasticity, from, end); // the prices that clear the market
  for (let t = from; t < end; t++) {
    const demand = demandIndex[t] ?? 0;
    const tokensPerGw = tokensPerGwIndex[t] ?? 0;
    const supply = tokenSupplyIndex[t] ?? 0;
    const clearingPrice = priceIndex[t] ?? 0;
    const marginalCost = (runningCostPerGwUsdBn * (priceLevel[t] ?? 1)) / tokensPerGw / revenuePerGw2026UsdBn;

    const isAboveCost = clearingPrice >= marginalCost;
    const price = isAboveCost ? clearingPrice : marginalCost;
    const demanded = isAboveCost ? supply : demand * power(price, -priceElasticity);
    const volume = Math.min(supply, demanded);

    const rawUsdBn = unsaturatedRevenue2026UsdBn * price * volume;
    const externalUsdBn = revenueMultiplier * saturate(rawUsdBn, walletUsdBn[t] ?? 0) * periodYears;

    marginalCostIndex[t] = marginalCost;
    priceIndex[t] = price;
    utilisationFraction[t] = supply > 0 ? volume / supply : 0;
    revenueUsdBn[t] = externalUsdBn;
    upliftUsdBn[t] = upliftRatio * externalUsdBn;
  }
}

function fillFiledPeriods({ periodPaths: paths, plan }: ScenarioState, start: number, end: number): void {
  const { filedRevenueUsdBn } = plan.perPeriod;
  for (let t = start; t < end; t++) {
    paths.tokenSupplyIndex[t] = Number.NaN;
    paths.marginalCostIndex[t] = Number.NaN;
    paths.priceIndex[t] = Number.NaN;
    paths.utilisationFraction[t] = Number.NaN;
    paths.revenueUsdBn[t] = filedRevenueUsdBn[t] ?? 0;
    paths.upliftUsdBn[t] = 0;
  }
}

function saturate(rawUsdBn: number, walletUsdBn: number): number {
  if (!(rawUsdBn > 0)) return 0;
  return 1 / Math.sqrt(1 / (rawUsdBn * rawUsdBn) + 1 / (walletUsdBn * walletUsdBn));
}
