import { deferredLine } from "../deferred-line";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { CapacitySheet } from "./capacity-sheet";
import type { CapexSheet } from "./capex-sheet";
import type { ControlSheet } from "./control-sheet";
import type { DemandSheet } from "./demand-sheet";
import type { InputsSheet } from "./inputs-sheet";
import { recoverableAmount } from "./recoverable-amount";
import type { TimingSheet } from "./timing-sheet";
import type { UnitCostSheet } from "./unit-cost-sheet";
import type { VintagesSheet } from "./vintages-sheet";

export type ProfitTaxCashSheet = ReturnType<typeof profitTaxCashSheet>;

/** Revenue down to free cash flow, with the tax loss carried forward as a corkscrew. */
export function profitTaxCashSheet(
  context: WorkbookContext,
  control: ControlSheet,
  inputs: InputsSheet,
  timing: TimingSheet,
  capex: CapexSheet,
  vintages: VintagesSheet,
  capacity: CapacitySheet,
  demand: DemandSheet,
  unitCost: UnitCostSheet,
) {
  const { line, heading } = context;
  const { live, fixed } = inputs;
  const { energisedGw } = capacity;
  const rows = context.yearSheet("PnL_Tax_CF");
  const { taxRateFraction } = live;
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);

  rows.heading(heading("profit"), "step-cash-flow.ts stepCashFlow");
  const revenueUsdBn = rows.years(line("revenueUsdBn", "USD bn"), formula`${demand.revenueUsdBn}`, "figure");
  const upliftUsdBn = rows.years(line("upliftUsdBn", "USD bn"), formula`${demand.upliftUsdBn}`, "figure");
  const salesUsdBn = rows.years(
    line("salesUsdBn", "USD bn"),
    formula`${revenueUsdBn}+${upliftUsdBn}`,
    "total",
  );
  const energyCostUsdBn = rows.years(
    line("energyCostUsdBn", "USD bn"),
    formula`${energisedGw}*${unitCost.energyPerGwUsdBn}*${timing.priceLevel}`,
    "figure",
  );
  const operationsCostUsdBn = rows.years(
    line("operationsCostUsdBn", "USD bn"),
    formula`${energisedGw}*${unitCost.operationsPerGwUsdBn}*${timing.priceLevel}`,
    "figure",
  );
  const operatingExpenseUsdBn = rows.years(
    line("operatingExpenseUsdBn", "USD bn"),
    formula`${salesUsdBn}*(${live.operatingExpenseToRevenueFraction}+${live.revenueTaxFraction})`,
    "figure",
  );
  const ebitdaUsdBn = rows.years(
    line("ebitdaUsdBn", "USD bn"),
    formula`${salesUsdBn}-${energyCostUsdBn}-${operationsCostUsdBn}-${operatingExpenseUsdBn}`,
    "total",
  );
  rows.years(
    line("ebitdaMarginFraction", "fraction"),
    formula`IF(${salesUsdBn}>0,${ebitdaUsdBn}/${salesUsdBn},0)`,
    "figure",
  );

  rows.heading(heading("economicProfit"), "step-cash-flow.ts nopatUsdBn");
  const economicDepreciationUsdBn = rows.years(
    line("economicDepreciationUsdBn", "USD bn"),
    formula`${vintages.economicDepreciationUsdBn}`,
    "figure",
  );
  const nopatUsdBn = rows.years(
    line("nopatUsdBn", "USD bn"),
    formula`(${ebitdaUsdBn}-${economicDepreciationUsdBn})*(1-${taxRateFraction})`,
    "total",
  );

  rows.heading(heading("tax"), "step-cash-flow.ts standAloneTax");
  const taxDepreciationUsdBn = rows.years(
    line("taxDepreciationUsdBn", "USD bn"),
    formula`${vintages.taxDepreciationUsdBn}`,
    "figure",
  );
  const taxableUsdBn = rows.years(
    line("taxableUsdBn", "USD bn"),
    formula`${ebitdaUsdBn}-${taxDepreciationUsdBn}`,
    "figure",
  );
  const closing = deferredLine();
  const lossOpeningUsdBn = rows.years(
    line("lossOpeningUsdBn", "USD bn"),
    formula`0+${closing.previous}`,
    "figure",
  );
  const lossAddedUsdBn = rows.years(
    line("lossAddedUsdBn", "USD bn"),
    formula`MAX(0,-${taxableUsdBn})`,
    "figure",
  );
  const lossUsedUsdBn = rows.years(
    line("lossUsedUsdBn", "USD bn"),
    formula`MIN(${lossOpeningUsdBn},${fixed.lossOffsetLimitFraction}*MAX(0,${taxableUsdBn}))`,
    "figure",
  );
  const lossClosingUsdBn = rows.years(
    line("lossClosingUsdBn", "USD bn"),
    formula`${lossOpeningUsdBn}+${lossAddedUsdBn}-${lossUsedUsdBn}`,
    "total",
  );
  closing.become(lossClosingUsdBn);
  const cashTaxUsdBn = rows.years(
    line("cashTaxUsdBn", "USD bn"),
    formula`${taxRateFraction}*CHOOSE(${control.taxMode},${taxableUsdBn},MAX(0,${taxableUsdBn})-${lossUsedUsdBn})`,
    "total",
  );

  rows.heading(heading("cashFlow"), "step-cash-flow.ts stepCashFlow");
  const capexUsdBn = rows.years(line("capexUsdBn", "USD bn"), formula`${capex.capexUsdBn}`, "figure");
  const workingCapitalUsdBn = rows.years(
    line("workingCapitalUsdBn", "USD bn"),
    formula`${live.workingCapitalToRevenueFraction}*(${revenueUsdBn}-${revenueUsdBn.previous})`,
    "figure",
  );
  const freeCashFlowUsdBn = rows.years(
    line("freeCashFlowUsdBn", "USD bn"),
    formula`${ebitdaUsdBn}-${cashTaxUsdBn}-${capexUsdBn}-${workingCapitalUsdBn}`,
    "total",
  );
  const cumulativeCashUsdBn = rows.years(
    line("cumulativeCashUsdBn", "USD bn"),
    (own) => formula`${own.previous}+${freeCashFlowUsdBn}`,
    "figure",
  );

  const { coveredShare, marginPerGwUsdBn } = recoverableAmount(
    rows,
    context,
    control,
    inputs,
    timing,
    capex,
    vintages,
    {
      year,
      installedGw: capacity.installedGw,
      ebitdaUsdBn,
    },
  );
  rows.heading(heading("books"), "apply-recoverable-amount.ts applyRecoverableAmount");
  const coveredCapexUsdBn = rows.years(
    line("coveredCapexUsdBn", "USD bn"),
    formula`${coveredShare}*${capexUsdBn}`,
    "figure",
  );
  const bookDepreciationUsdBn = rows.years(
    line("bookDepreciationUsdBn", "USD bn"),
    formula`SUMPRODUCT(${coveredCapexUsdBn.upToHere},SUMIF(${vintages.age.row},${year}-${year.upToHere},${vintages.book.row}))`,
    "figure",
  );
  const writedownUsdBn = rows.years(
    line("writedownUsdBn", "USD bn"),
    formula`${capexUsdBn}-${coveredCapexUsdBn}+SUMIF(${year.row},${year}-${vintages.writedownAge},${coveredCapexUsdBn.row})*${vintages.writedownShare}`,
    "figure",
  );
  const bookNopatUsdBn = rows.years(
    line("bookNopatUsdBn", "USD bn"),
    formula`(${ebitdaUsdBn}-${bookDepreciationUsdBn}-${writedownUsdBn})*(1-${taxRateFraction})`,
    "total",
  );

  return {
    sheet: rows.sheet,
    marginPerGwUsdBn,
    revenueUsdBn,
    upliftUsdBn,
    salesUsdBn,
    energyCostUsdBn,
    operationsCostUsdBn,
    operatingExpenseUsdBn,
    ebitdaUsdBn,
    economicDepreciationUsdBn,
    nopatUsdBn,
    taxDepreciationUsdBn,
    taxableUsdBn,
    lossOpeningUsdBn,
    lossAddedUsdBn,
    lossUsedUsdBn,
    lossClosingUsdBn,
    cashTaxUsdBn,
    capexUsdBn,
    workingCapitalUsdBn,
    freeCashFlowUsdBn,
    cumulativeCashUsdBn,
    bookDepreciationUsdBn,
    writedownUsdBn,
    bookNopatUsdBn,
  };
}
