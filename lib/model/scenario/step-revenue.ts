import { exp } from "../numeric/deterministic-exp";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR } from "./horizon";
import type { ScenarioState } from "./scenario-state";

/**
 * Price, utilisation and revenue of year t under constant-elasticity demand D = A p^-e.
 * p* = (A/S)^(1/e) ; p = max(p*, cash cost) ; u = min(1, A p^-e / S) ; revenue = (raw^-2 + wallet^-2)^-1/2.
 * Indices are 1 in 2026, so the price index times the 2026 price is what a token sells for.
 */
export function stepRevenue(state: ScenarioState, t: number): void {
  const { parameters, paths, options, context, firstProjectedIndex } = state;
  const filed = context.filedYears[t];
  if (filed) {
    fillFiledYear(state, t, filed.revenueUsdBn);
    return;
  }
  const isFirst = t === firstProjectedIndex;
  const sinceStart = FIRST_YEAR + t - (INDEX_YEAR + 1);

  const demand = isFirst
    ? 1
    : (paths.demandIndex[t - 1] ?? 0) *
      (1 +
        fading(
          parameters.demandGrowth2027Fraction,
          parameters.demandGrowthLongRunFraction,
          parameters.demandGrowthFadePerYear,
          sinceStart,
        ));
  const tokensPerGw = isFirst
    ? 1
    : (paths.tokensPerGwIndex[t - 1] ?? 0) *
      (1 +
        fading(
          parameters.tokensPerGwGrowth2027Fraction,
          parameters.tokensPerGwGrowthLongRunFraction,
          parameters.tokensPerGwGrowthFadePerYear,
          sinceStart,
        ));
  const energised2026Gw = paths.energisedGw[firstProjectedIndex] ?? 0;
  const supply = ((paths.energisedGw[t] ?? 0) / energised2026Gw) * tokensPerGw;
  const marginalCost = marginalCostIndex(state, t, tokensPerGw, energised2026Gw);

  const clearingPrice = power(demand / supply, 1 / parameters.priceElasticity);
  const price = Math.max(clearingPrice, marginalCost);
  const demanded =
    clearingPrice >= marginalCost ? supply : demand * power(price, -parameters.priceElasticity);
  const volume = Math.min(supply, demanded);

  const walletUsdBn = isFirst
    ? state.wallet2026UsdBn
    : (paths.walletUsdBn[t - 1] ?? 0) * (1 + parameters.walletGrowthFraction);
  const rawUsdBn = state.unsaturatedRevenue2026UsdBn * price * volume;
  const externalUsdBn = options.revenueMultiplier * saturate(rawUsdBn, walletUsdBn);

  paths.demandIndex[t] = demand;
  paths.tokensPerGwIndex[t] = tokensPerGw;
  paths.tokenSupplyIndex[t] = supply;
  paths.marginalCostIndex[t] = marginalCost;
  paths.priceIndex[t] = price;
  paths.utilisationFraction[t] = supply > 0 ? volume / supply : 0;
  paths.walletUsdBn[t] = walletUsdBn;
  paths.revenueUsdBn[t] = externalUsdBn;
  paths.upliftUsdBn[t] = options.strict ? 0 : parameters.upliftRatio * externalUsdBn;
}

function fillFiledYear(state: ScenarioState, t: number, revenueUsdBn: number): void {
  const { paths } = state;
  for (const path of [
    paths.demandIndex,
    paths.tokensPerGwIndex,
    paths.tokenSupplyIndex,
    paths.marginalCostIndex,
    paths.priceIndex,
    paths.utilisationFraction,
    paths.walletUsdBn,
  ]) {
    path[t] = Number.NaN;
  }
  paths.revenueUsdBn[t] = revenueUsdBn;
  paths.upliftUsdBn[t] = 0;
}

function fading(start: number, longRun: number, fadePerYear: number, yearsSinceStart: number): number {
  return longRun + (start - longRun) * exp(-fadePerYear * yearsSinceStart);
}

/** Running a GW costs the same however many tokens it serves: cash cost per token over the 2026 price per token. */
function marginalCostIndex(
  state: ScenarioState,
  t: number,
  tokensPerGwIndex: number,
  energised2026Gw: number,
): number {
  const { parameters, energyPerGwYear2026UsdBn, operationsPerGwYear2026UsdBn } = state;
  const priceLevel = state.priceLevel[t] ?? 1;
  const cashPerGwUsdBn = (energyPerGwYear2026UsdBn + operationsPerGwYear2026UsdBn) * priceLevel;
  const revenuePerGw2026UsdBn = parameters.revenue2026UsdBn / energised2026Gw;
  return cashPerGwUsdBn / tokensPerGwIndex / revenuePerGw2026UsdBn;
}

function saturate(rawUsdBn: number, walletUsdBn: number): number {
  if (!(rawUsdBn > 0)) return 0;
  return 1 / Math.sqrt(1 / (rawUsdBn * rawUsdBn) + 1 / (walletUsdBn * walletUsdBn));
}
