import { deferredLine } from "./deferred-line";
import { capacitySheet } from "./sheets/capacity-sheet";
import { capexSheet } from "./sheets/capex-sheet";
import { controlSheet } from "./sheets/control-sheet";
import { demandSheet } from "./sheets/demand-sheet";
import { inputsSheet } from "./sheets/inputs-sheet";
import { profitTaxCashSheet } from "./sheets/profit-tax-cash-sheet";
import { timingSheet } from "./sheets/timing-sheet";
import { unitCostSheet } from "./sheets/unit-cost-sheet";
import { valuationSheet, type CalculationSheets, type ValuationSheet } from "./sheets/valuation-sheet";
import { vintagesSheet } from "./sheets/vintages-sheet";
import type { WorkbookContext } from "./workbook-context";

export type LiveSheets = CalculationSheets & {
  valuation: ValuationSheet;
  rates: { sheet: ValuationSheet["rates"]["sheet"] };
};

/**
 * The scenario engine expressed again in formulas, from inputs to value. A budget that reacts reads last year's profit,
 * on sheets further to the right, so those lines are named before they are written.
 */
export function calculationSheets(context: WorkbookContext): LiveSheets {
  const feedback = {
    retiredGw: deferredLine(),
    standingGw: deferredLine(),
    plannedStandingGw: deferredLine(),
    installedGw: deferredLine(),
    ebitdaUsdBn: deferredLine(),
    nopatUsdBn: deferredLine(),
    economicDepreciationUsdBn: deferredLine(),
  };
  const control = controlSheet(context);
  const inputs = inputsSheet(context, control);
  const timing = timingSheet(context, control, inputs);
  const capex = capexSheet(context, control, inputs, timing, feedback);
  const vintages = vintagesSheet(context, control, inputs, timing, capex);
  const capacity = capacitySheet(context, control, inputs, timing, capex, vintages);
  const unitCost = unitCostSheet(context, inputs);
  const demand = demandSheet(context, control, inputs, timing, capacity, unitCost);
  const cash = profitTaxCashSheet(
    context,
    control,
    inputs,
    timing,
    capex,
    vintages,
    capacity,
    demand,
    unitCost,
  );
  feedback.retiredGw.become(capacity.retiredGw);
  feedback.standingGw.become(capacity.standingGw);
  feedback.plannedStandingGw.become(capacity.plannedStandingGw);
  feedback.installedGw.become(capacity.installedGw);
  feedback.ebitdaUsdBn.become(cash.ebitdaUsdBn);
  feedback.nopatUsdBn.become(cash.nopatUsdBn);
  feedback.economicDepreciationUsdBn.become(cash.economicDepreciationUsdBn);
  const sheets = { control, inputs, timing, capex, vintages, capacity, demand, unitCost, cash };
  const valuation = valuationSheet(context, sheets);
  return { ...sheets, valuation, rates: { sheet: valuation.rates.sheet } };
}
