import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { SingleValue, YearLine, YearSheet } from "../year-rows";
import type { CaseSlot } from "../workbook-cases";
import type { CalculationSheets } from "./valuation-sheet";
import { deferredLine } from "../deferred-line";

/**
 * The factor on revenue at which forward NPV is zero. While no budget reacts and losses are used at once, NPV is a
 * straight line in it and the factor is exact; otherwise the engine's value is stated and named so.
 */
export function requiredRevenueBlock(
  context: WorkbookContext,
  { control, inputs, timing, capex, vintages, demand, cash }: CalculationSheets,
  rows: YearSheet,
  value: {
    year: YearLine;
    runOffUsdBn: SingleValue;
    flowsForwardUsdBn: SingleValue;
    valueDriverUsdBn: SingleValue;
    valueDriverFactor: SingleValue;
    exitMultipleUsdBn: SingleValue;
  },
) {
  const { line, heading, cases, caseName, t } = context;
  const { live, fixed } = inputs;
  const { year } = value;
  const statedLabel = (id: "statedMultiple" | "statedRequired2030", slot: CaseSlot) =>
    t("workbook.word.statedOf", { text: line(id, "multiple").label, name: caseName(slot) });
  const sold = demand.saturatedRevenueUsdBn;

  rows.heading(heading("requiredRevenue"), "required-revenue.ts requiredRevenue");
  const keptOfRevenue = rows.value(
    line("keptOfRevenue", "factor"),
    formula`(1+${demand.upliftRatio})*(1-${live.operatingExpenseToRevenueFraction}-${live.revenueTaxFraction})`,
    "figure",
  );
  const flowPerMultipleUsdBn = rows.years(
    line("flowPerMultipleUsdBn", "USD bn"),
    formula`${sold}*${keptOfRevenue}*(1-${live.taxRateFraction})-${live.workingCapitalToRevenueFraction}*(${sold}-${sold.previous})`,
    "figure",
  );
  const flowsPerMultipleUsdBn = rows.value(
    line("flowsPerMultipleUsdBn", "USD bn"),
    formula`SUMPRODUCT(${flowPerMultipleUsdBn.row},${timing.forwardFactor.row})`,
    "figure",
  );
  const lastSoldUsdBn = rows.value(
    line("lastSoldUsdBn", "USD bn"),
    formula`SUMIF(${year.row},${timing.lastYear},${sold.row})*${keptOfRevenue}`,
    "figure",
  );
  const multipleAtRunOff = rows.value(
    line("multipleAtRunOff", "multiple"),
    formula`${control.revenueMultiplier}-(${value.flowsForwardUsdBn}+${value.runOffUsdBn}*${timing.forwardEndFactor})/${flowsPerMultipleUsdBn}`,
    "figure",
  );
  const multipleAtGoingConcern = rows.value(
    line("multipleAtGoingConcern", "multiple"),
    formula`${control.revenueMultiplier}-(${value.flowsForwardUsdBn}+CHOOSE(${control.terminalValueMode},${value.runOffUsdBn},${value.valueDriverUsdBn},${value.exitMultipleUsdBn})*${timing.forwardEndFactor})/(${flowsPerMultipleUsdBn}+CHOOSE(${control.terminalValueMode},0,${value.valueDriverFactor}*(1-${live.taxRateFraction}),${live.exitMultiple})*${lastSoldUsdBn}*${timing.forwardEndFactor})`,
    "figure",
  );
  const exactMultiple = rows.value(
    line("exactMultiple", "multiple"),
    formula`MIN(${multipleAtRunOff},${multipleAtGoingConcern})`,
    "figure",
  );
  const isExact = rows.value(
    line("isExact", "flag"),
    formula`IF(AND(${control.capexPolicy}=1,${control.taxMode}=1),1,0)`,
    "figure",
  );
  const stated = cases.map(({ slot, yearly }) =>
    rows.value(
      { ...line("statedMultiple", "multiple"), label: statedLabel("statedMultiple", slot) },
      yearly.outputs.requiredRevenueMultiplier ?? "n/a",
      "stated",
    ),
  );
  const [bull, base, bear, user] = stated as [SingleValue, SingleValue, SingleValue, SingleValue];
  const multiplier = rows.value(
    line("requiredRevenueMultiplier", "multiple"),
    formula`IF(${isExact}=1,IF(AND(${exactMultiple}>0,${exactMultiple}<=${fixed.revenueSearchCeiling}),${exactMultiple},"n/a"),CHOOSE(${control.selector},${bull},${base},${bear},${user}))`,
    "total",
  );
  const statedRevenue = cases.map(({ slot, yearly }) =>
    rows.value(
      { ...line("statedRequired2030", "USD bn"), label: statedLabel("statedRequired2030", slot) },
      yearly.outputs.requiredRevenue2030UsdBn ?? "n/a",
      "stated",
    ),
  );
  const [bull2030, base2030, bear2030, user2030] = statedRevenue as [
    SingleValue,
    SingleValue,
    SingleValue,
    SingleValue,
  ];
  const revenue2030UsdBn = rows.value(
    line("requiredRevenue2030UsdBn", "USD bn"),
    formula`IF(${isExact}=1,IF(ISNUMBER(${multiplier}),${multiplier}*SUMIF(${year.row},${fixed.headlineRevenueYear},${sold.row}),"n/a"),CHOOSE(${control.selector},${bull2030},${base2030},${bear2030},${user2030}))`,
    "total",
  );

  rows.heading(heading("atRequiredRevenue"), "step-cash-flow.ts stepCashFlow");
  const tested = rows.value(
    line("testedMultiple", "multiple"),
    formula`IF(ISNUMBER(${multiplier}),${multiplier},${control.revenueMultiplier})`,
    "figure",
  );
  const revenueUsdBn = rows.years(
    line("revenueAtRequiredUsdBn", "USD bn"),
    formula`IF(${timing.isActual}=1,${cash.revenueUsdBn},${tested}*${sold})`,
    "figure",
  );
  const ebitdaUsdBn = rows.years(
    line("ebitdaAtRequiredUsdBn", "USD bn"),
    formula`${cash.ebitdaUsdBn}+IF(${timing.isActual}=1,0,(${revenueUsdBn}-${cash.revenueUsdBn})*${keptOfRevenue})`,
    "figure",
  );
  const taxableUsdBn = rows.years(
    line("taxableUsdBn", "USD bn"),
    formula`${ebitdaUsdBn}-${cash.taxDepreciationUsdBn}`,
    "figure",
  );
  const closing = deferredLine();
  const usedUsdBn = rows.years(
    line("lossUsedUsdBn", "USD bn"),
    formula`MIN(0+${closing.previous},${fixed.lossOffsetLimitFraction}*MAX(0,${taxableUsdBn}))`,
    "figure",
  );
  closing.become(
    rows.years(
      line("lossClosingUsdBn", "USD bn"),
      (own) => formula`${own.previous}+MAX(0,-${taxableUsdBn})-${usedUsdBn}`,
      "figure",
    ),
  );
  const flowUsdBn = rows.years(
    line("flowAtRequiredUsdBn", "USD bn"),
    formula`${ebitdaUsdBn}-${live.taxRateFraction}*CHOOSE(${control.taxMode},${taxableUsdBn},MAX(0,${taxableUsdBn})-${usedUsdBn})-${cash.capexUsdBn}-${live.workingCapitalToRevenueFraction}*(${revenueUsdBn}-${revenueUsdBn.previous})`,
    "figure",
  );
  const terminalUsdBn = rows.value(
    line("terminalAtRequiredUsdBn", "USD bn"),
    formula`MAX(${value.runOffUsdBn},CHOOSE(${control.terminalValueMode},${value.runOffUsdBn},${value.valueDriverUsdBn}+${value.valueDriverFactor}*(1-${live.taxRateFraction})*(${tested}-${control.revenueMultiplier})*${lastSoldUsdBn},${value.exitMultipleUsdBn}+${live.exitMultiple}*(${tested}-${control.revenueMultiplier})*${lastSoldUsdBn}))`,
    "figure",
  );
  const npvAtRequiredUsdBn = rows.value(
    line("npvAtRequiredUsdBn", "USD bn"),
    formula`IF(AND(${control.capexPolicy}=1,ISNUMBER(${multiplier})),SUMPRODUCT(${flowUsdBn.row},${timing.forwardFactor.row})+${terminalUsdBn}*${timing.forwardEndFactor},"n/a")`,
    "total",
  );

  rows.heading(
    heading("closedForm"),
    "required-revenue-by-year.ts closedForm; required-revenue-of-capital.ts",
  );
  const taxPresentValue = rows.value(
    line("taxPresentValue", "factor"),
    formula`SUMPRODUCT(${vintages.tax.row},(1+${live.waccFraction})^-${vintages.age.row})`,
    "figure",
  );
  const recovery = (id: "computeRecovery" | "facilityRecovery", life: SingleValue) =>
    rows.value(
      line(id, "factor"),
      formula`${live.waccFraction}/(1-(1+${live.waccFraction})^-${life})`,
      "figure",
    );
  const computeRecovery = recovery("computeRecovery", live.economicLifeComputeYears);
  const facilityRecovery = recovery("facilityRecovery", live.facilityLifeYears);
  const atWork = (
    id: "computeAtWorkUsdBn" | "facilityAtWorkUsdBn" | "powerAtWorkUsdBn",
    profile: YearLine,
    weight: ReturnType<typeof formula>,
  ) => {
    const share = rows.value(line("capitalWeight", "factor"), weight, "figure");
    return rows.years(
      line(id, "USD bn"),
      formula`${share}*SUMPRODUCT(${capex.capexUsdBn.upToHere},${timing.isForecast.upToHere},SUMIF(${vintages.age.row},${year}-${year.upToHere},${profile.row}))`,
      "figure",
    );
  };
  const computeAtWorkUsdBn = atWork(
    "computeAtWorkUsdBn",
    vintages.inServiceShare,
    formula`1-${live.facilityShareFraction}-${live.powerShareFraction}`,
  );
  const facilityAtWorkUsdBn = atWork(
    "facilityAtWorkUsdBn",
    vintages.facilityCharge,
    formula`${live.facilityShareFraction}*${live.facilityLifeYears}*(1+${live.waccFraction})^(${fixed.serviceLagFacilityYears}-${fixed.serviceLagComputeYears})`,
  );
  const powerAtWorkUsdBn = atWork(
    "powerAtWorkUsdBn",
    vintages.powerCharge,
    formula`${live.powerShareFraction}*${live.facilityLifeYears}*(1+${live.waccFraction})^(${fixed.serviceLagPowerYears}-${fixed.serviceLagComputeYears})`,
  );
  const closedFormUsdBn = rows.years(
    line("closedFormUsdBn", "USD bn"),
    formula`IF(${timing.isActual}=1,"n/a",((${computeAtWorkUsdBn}*${computeRecovery}+(${facilityAtWorkUsdBn}+${powerAtWorkUsdBn})*${facilityRecovery})*(1-${live.taxRateFraction}*${taxPresentValue})/(1-${live.taxRateFraction})+${cash.energyCostUsdBn}+${cash.operationsCostUsdBn})/(1-${live.operatingExpenseToRevenueFraction}-${live.revenueTaxFraction})/(1+${demand.upliftRatio}))`,
    "total",
  );

  return { multiplier, isExact, revenue2030UsdBn, npvAtRequiredUsdBn, closedFormUsdBn };
}
