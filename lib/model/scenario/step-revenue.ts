import { power } from "../numeric/deterministic-power";
import type { ScenarioState } from "./scenario-state";

/**
 * Price, utilisation and revenue of period t under constant-elasticity demand D = A p^-e.
 * p* = (A/S)^(1/e) ; p = max(p*, cash cost) ; u = min(1, A p^-e / S) ; revenue = (raw^-2 + wallet^-2)^-1/2.
 * Indices are 1 in 2026, so the price index times the 2026 price is what a token sells for.
 */
export function stepRevenue(state: ScenarioState, t: number): void {
  const { parameters, options, grid, firstProjectedIndex, energised2026Gw } = state;
  const plan = state.plan.perPeriod;
  const paths = state.periodPaths;
  const demand = plan.demandIndex[t] ?? 0;
  const tokensPerGw = plan.tokensPerGwIndex[t] ?? 0;
  const walletUsdBn = plan.walletUsdBn[t] ?? 0;
  paths.demandIndex[t] = demand;
  paths.tokensPerGwIndex[t] = tokensPerGw;
  paths.walletUsdBn[t] = walletUsdBn;
  if (t < firstProjectedIndex * grid.periodsPerYear) {
    paths.tokenSupplyIndex[t] = Number.NaN;
    paths.marginalCostIndex[t] = Number.NaN;
    paths.priceIndex[t] = Number.NaN;
    paths.utilisationFraction[t] = Number.NaN;
    paths.revenueUsdBn[t] = plan.filedRevenueUsdBn[t] ?? 0;
    paths.upliftUsdBn[t] = 0;
    return;
  }

  const supply = ((paths.energisedGw[t] ?? 0) / energised2026Gw) * tokensPerGw;
  const marginalCost = marginalCostIndex(state, t, tokensPerGw);

  const clearingPrice = power(demand / supply, 1 / parameters.priceElasticity);
  const price = Math.max(clearingPrice, marginalCost);
  const demanded =
    clearingPrice >= marginalCost ? supply : demand * power(price, -parameters.priceElasticity);
  const volume = Math.min(supply, demanded);

  const rawUsdBn = state.unsaturatedRevenue2026UsdBn * price * volume;
  const externalUsdBn = options.revenueMultiplier * saturate(rawUsdBn, walletUsdBn) * grid.periodYears;

  paths.tokenSupplyIndex[t] = supply;
  paths.marginalCostIndex[t] = marginalCost;
  paths.priceIndex[t] = price;
  paths.utilisationFraction[t] = supply > 0 ? volume / supply : 0;
  paths.revenueUsdBn[t] = externalUsdBn;
  paths.upliftUsdBn[t] = options.strict ? 0 : parameters.upliftRatio * externalUsdBn;
}

/** Running a GW costs the same however many tokens it serves: cash cost per token over the 2026 price per token. */
function marginalCostIndex(state: ScenarioState, t: number, tokensPerGwIndex: number): number {
  const { parameters, energyPerGwYear2026UsdBn, operationsPerGwYear2026UsdBn, energised2026Gw } = state;
  const priceLevel = state.plan.perPeriod.priceLevel[t] ?? 1;
  const cashPerGwUsdBn = (energyPerGwYear2026UsdBn + operationsPerGwYear2026UsdBn) * priceLevel;
  const revenuePerGw2026UsdBn = parameters.revenue2026UsdBn / energised2026Gw;
  return cashPerGwUsdBn / tokensPerGwIndex / revenuePerGw2026UsdBn;
}

function saturate(rawUsdBn: number, walletUsdBn: number): number {
  if (!(rawUsdBn > 0)) return 0;
  return 1 / Math.sqrt(1 / (rawUsdBn * rawUsdBn) + 1 / (walletUsdBn * walletUsdBn));
}
