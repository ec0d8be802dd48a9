import type { ScenarioState } from "./scenario-state";

const LOSS_OFFSET_LIMIT_FRACTION = 0.8; // US federal limit on using carried-forward losses

/**
 * Profit, tax and cash of period t. FCF = EBITDA - cash tax - capex - change in working capital, investor's sign.
 * Book depreciation moves reported profit and write-downs only; cash follows the tax schedule.
 */
export function stepCashFlow(state: ScenarioState, t: number): void {
  const { parameters, periodPaths: paths, charges, grid } = state;
  const priceLevel = state.plan.perPeriod.priceLevel[t] ?? 1;
  const energisedGw = paths.energisedGw[t] ?? 0;
  const revenueUsdBn = paths.revenueUsdBn[t] ?? 0;
  const upliftUsdBn = paths.upliftUsdBn[t] ?? 0;

  const energyUsdBn = energisedGw * state.energyPerGwYear2026UsdBn * priceLevel * grid.periodYears;
  const operationsUsdBn = energisedGw * state.operationsPerGwYear2026UsdBn * priceLevel * grid.periodYears;
  const expenseFraction = parameters.operatingExpenseToRevenueFraction + parameters.revenueTaxFraction;
  const operatingExpenseUsdBn = (revenueUsdBn + upliftUsdBn) * expenseFraction;
  const ebitdaUsdBn = revenueUsdBn + upliftUsdBn - energyUsdBn - operationsUsdBn - operatingExpenseUsdBn;

  let bookUsdBn = 0;
  let writedownUsdBn = 0;
  let economicUsdBn = 0;
  let taxDepreciationUsdBn = 0;
  for (let v = 0; v <= t; v++) {
    const spentUsdBn = paths.capexUsdBn[v] ?? 0;
    const age = t - v;
    bookUsdBn += spentUsdBn * (charges.book[age] ?? 0);
    writedownUsdBn += spentUsdBn * (charges.writedown[age] ?? 0);
    economicUsdBn += spentUsdBn * (charges.economic[age] ?? 0);
    taxDepreciationUsdBn += spentUsdBn * (charges.tax[age] ?? 0);
  }

  const cashTaxUsdBn = cashTax(state, ebitdaUsdBn - taxDepreciationUsdBn);
  const workingCapitalUsdBn =
    parameters.workingCapitalToRevenueFraction *
    (revenueUsdBn - (t > 0 ? (paths.revenueUsdBn[t - 1] ?? 0) : 0)) *
    grid.periodsPerYear;
  const freeCashFlowUsdBn = ebitdaUsdBn - cashTaxUsdBn - (paths.capexUsdBn[t] ?? 0) - workingCapitalUsdBn;

  paths.energyCostUsdBn[t] = energyUsdBn;
  paths.operationsCostUsdBn[t] = operationsUsdBn;
  paths.operatingExpenseUsdBn[t] = operatingExpenseUsdBn;
  paths.ebitdaUsdBn[t] = ebitdaUsdBn;
  paths.bookDepreciationUsdBn[t] = bookUsdBn;
  paths.writedownUsdBn[t] = writedownUsdBn;
  paths.economicDepreciationUsdBn[t] = economicUsdBn;
  paths.taxDepreciationUsdBn[t] = taxDepreciationUsdBn;
  paths.cashTaxUsdBn[t] = cashTaxUsdBn;
  paths.nopatUsdBn[t] = (ebitdaUsdBn - economicUsdBn) * (1 - parameters.taxRateFraction);
  paths.bookNopatUsdBn[t] = (ebitdaUsdBn - bookUsdBn - writedownUsdBn) * (1 - parameters.taxRateFraction);
  paths.freeCashFlowUsdBn[t] = freeCashFlowUsdBn;
  paths.cumulativeCashUsdBn[t] = (t > 0 ? (paths.cumulativeCashUsdBn[t - 1] ?? 0) : 0) + freeCashFlowUsdBn;
}

/** A consolidated loss saves the parent's tax at once; a stand-alone loss waits for profits. */
function cashTax(state: ScenarioState, taxableUsdBn: number): number {
  const { taxRateFraction } = state.parameters;
  if (state.options.taxMode === "consolidated") return taxRateFraction * taxableUsdBn;
  if (taxableUsdBn <= 0) {
    state.taxLossCarriedForwardUsdBn -= taxableUsdBn;
    return 0;
  }
  const usedUsdBn = Math.min(state.taxLossCarriedForwardUsdBn, LOSS_OFFSET_LIMIT_FRACTION * taxableUsdBn);
  state.taxLossCarriedForwardUsdBn -= usedUsdBn;
  return taxRateFraction * (taxableUsdBn - usedUsdBn);
}
