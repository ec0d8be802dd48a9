import { chargeVintages } from "./charge-vintages";
import type { ScenarioState } from "./scenario-state";

export const LOSS_OFFSET_LIMIT_FRACTION = 0.8; // US federal limit on using carried-forward losses

/**
 * Profit, tax and cash of the periods from `start` to `end`.
 * FCF = EBITDA - cash tax - capex - change in working capital, investor's sign.
 * Book depreciation moves reported profit and write-downs only; cash follows the tax schedule.
 */
export function stepCashFlow(state: ScenarioState, start: number, end: number): void {
  const { parameters, periodPaths: paths, grid, plan } = state;
  const { priceLevel } = plan.perPeriod;
  const { capexUsdBn, energisedGw, revenueUsdBn, upliftUsdBn } = paths;
  const { energyCostUsdBn, operationsCostUsdBn, operatingExpenseUsdBn, ebitdaUsdBn } = paths;
  const { bookDepreciationUsdBn, writedownUsdBn, economicDepreciationUsdBn, taxDepreciationUsdBn } = paths;
  const { cashTaxUsdBn, nopatUsdBn, bookNopatUsdBn, freeCashFlowUsdBn, cumulativeCashUsdBn } = paths;
  const { writedownAge, writedownShare } = state.charges;
  const { energyPerGwYear2026UsdBn, operationsPerGwYear2026UsdBn } = state;
  const { periodYears, periodsPerYear } = grid;
  const { taxRateFraction, workingCapitalToRevenueFraction } = parameters;
  const expenseFraction = parameters.operatingExpenseToRevenueFraction + parameters.revenueTaxFraction;
  const keptFraction = 1 - taxRateFraction;
  const isConsolidated = state.options.taxMode === "consolidated";
  let lastRevenueUsdBn = start > 0 ? (revenueUsdBn[start - 1] ?? 0) : 0;
  let cumulativeUsdBn = start > 0 ? (cumulativeCashUsdBn[start - 1] ?? 0) : 0;

  chargeVintages(state, start, end);
  for (let t = start; t < end; t++) {
    const level = priceLevel[t] ?? 1;
    const liveGw = energisedGw[t] ?? 0;
    const externalUsdBn = revenueUsdBn[t] ?? 0;
    const salesUsdBn = externalUsdBn + (upliftUsdBn[t] ?? 0);
    const energyUsdBn = liveGw * energyPerGwYear2026UsdBn * level * periodYears;
    const operationsUsdBn = liveGw * operationsPerGwYear2026UsdBn * level * periodYears;
    const expenseUsdBn = salesUsdBn * expenseFraction;
    const ebitda = salesUsdBn - energyUsdBn - operationsUsdBn - expenseUsdBn;

    const writtenDownUsdBn = t < writedownAge ? 0 : (capexUsdBn[t - writedownAge] ?? 0) * writedownShare;

    const taxableUsdBn = ebitda - (taxDepreciationUsdBn[t] ?? 0);
    const taxUsdBn = isConsolidated ? taxRateFraction * taxableUsdBn : standAloneTax(state, taxableUsdBn);
    const workingCapitalUsdBn =
      workingCapitalToRevenueFraction * (externalUsdBn - lastRevenueUsdBn) * periodsPerYear;
    const cashFlowUsdBn = ebitda - taxUsdBn - (capexUsdBn[t] ?? 0) - workingCapitalUsdBn;
    lastRevenueUsdBn = externalUsdBn;
    cumulativeUsdBn += cashFlowUsdBn;

    energyCostUsdBn[t] = energyUsdBn;
    operationsCostUsdBn[t] = operationsUsdBn;
    operatingExpenseUsdBn[t] = expenseUsdBn;
    ebitdaUsdBn[t] = ebitda;
    writedownUsdBn[t] = writtenDownUsdBn;
    cashTaxUsdBn[t] = taxUsdBn;
    nopatUsdBn[t] = (ebitda - (economicDepreciationUsdBn[t] ?? 0)) * keptFraction;
    bookNopatUsdBn[t] = (ebitda - (bookDepreciationUsdBn[t] ?? 0) - writtenDownUsdBn) * keptFraction;
    freeCashFlowUsdBn[t] = cashFlowUsdBn;
    cumulativeCashUsdBn[t] = cumulativeUsdBn;
  }
}

/** A stand-alone loss waits for profits; a consolidated one saves the parent's tax at once. */
function standAloneTax(state: ScenarioState, taxableUsdBn: number): number {
  if (taxableUsdBn <= 0) {
    state.taxLossCarriedForwardUsdBn -= taxableUsdBn;
    return 0;
  }
  const usedUsdBn = Math.min(state.taxLossCarriedForwardUsdBn, LOSS_OFFSET_LIMIT_FRACTION * taxableUsdBn);
  state.taxLossCarriedForwardUsdBn -= usedUsdBn;
  return state.parameters.taxRateFraction * (taxableUsdBn - usedUsdBn);
}
