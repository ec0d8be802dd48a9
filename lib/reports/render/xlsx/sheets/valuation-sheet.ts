import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { SingleValue } from "../year-rows";
import type { CapacitySheet } from "./capacity-sheet";
import type { CapexSheet } from "./capex-sheet";
import type { ControlSheet } from "./control-sheet";
import type { DemandSheet } from "./demand-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { ProfitTaxCashSheet } from "./profit-tax-cash-sheet";
import { rateOfReturnBlock } from "./rate-of-return-block";
import { requiredRevenueBlock } from "./required-revenue-block";
import type { TimingSheet } from "./timing-sheet";
import type { UnitCostSheet } from "./unit-cost-sheet";
import { vintageReturnBlock } from "./vintage-return-block";
import type { VintagesSheet } from "./vintages-sheet";

/** What the calculation sheets give to those that value it. */
export type CalculationSheets = {
  control: ControlSheet;
  inputs: InputsSheet;
  timing: TimingSheet;
  capex: CapexSheet;
  vintages: VintagesSheet;
  capacity: CapacitySheet;
  demand: DemandSheet;
  unitCost: UnitCostSheet;
  cash: ProfitTaxCashSheet;
};

export type ValuationSheet = ReturnType<typeof valuationSheet>;

/** From free cash flow to what an investor is told: present values, rates of return, payback, required revenue. */
export function valuationSheet(context: WorkbookContext, sheets: CalculationSheets) {
  const { line, heading } = context;
  const { control, timing, capex, capacity, cash, vintages } = sheets;
  const { live, fixed } = sheets.inputs;
  const rows = context.yearSheet("Valuation");
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);
  const { waccFraction, facilityLifeYears, terminalGrowthFraction: growth } = live;
  const usdBn = (id: Parameters<typeof line>[0], content: ReturnType<typeof formula>) =>
    rows.value(line(id, "USD bn"), content, "figure");
  const result = (id: Parameters<typeof line>[0], content: ReturnType<typeof formula>) =>
    rows.value(line(id, "USD bn"), content, "total");

  rows.heading(heading("terminalValue"), "net-present-value.ts terminalValue, longLivedNetBookValue");
  const flowUsdBn = rows.years(
    line("freeCashFlowUsdBn", "USD bn"),
    formula`${cash.freeCashFlowUsdBn}`,
    "figure",
  );
  const left = (id: "facilityLeftAtEnd" | "powerLeftAtEnd", lag: SingleValue) =>
    rows.years(
      line(id, "factor"),
      formula`MIN(MAX(1-(${timing.lastYear}+1-${year}-${lag})/${facilityLifeYears},0),1)`,
      "figure",
    );
  const facilityLeft = left("facilityLeftAtEnd", fixed.serviceLagFacilityYears);
  const powerLeft = left("powerLeftAtEnd", fixed.serviceLagPowerYears);
  const runOffUsdBn = usdBn(
    "runOffUsdBn",
    formula`${live.facilityShareFraction}*SUMPRODUCT(${capex.capexUsdBn.row},${facilityLeft.row})+${live.powerShareFraction}*SUMPRODUCT(${capex.capexUsdBn.row},${powerLeft.row})`,
  );
  const lastNopatUsdBn = usdBn(
    "lastNopatUsdBn",
    formula`SUMIF(${year.row},${timing.lastYear},${cash.nopatUsdBn.row})`,
  );
  const lastEbitdaUsdBn = usdBn(
    "lastEbitdaUsdBn",
    formula`SUMIF(${year.row},${timing.lastYear},${cash.ebitdaUsdBn.row})`,
  );
  const valueDriverFactor = rows.value(
    line("valueDriverFactor", "factor"),
    formula`(1+${growth})*(1-${growth}/MAX(${live.ronicFraction},${waccFraction}))/(${waccFraction}-${growth})`,
    "figure",
  );
  const valueDriverUsdBn = usdBn("valueDriverUsdBn", formula`${lastNopatUsdBn}*${valueDriverFactor}`);
  const exitMultipleUsdBn = usdBn("exitMultipleUsdBn", formula`${live.exitMultiple}*${lastEbitdaUsdBn}`);
  const terminalValueUsdBn = result(
    "terminalValueUsdBn",
    formula`CHOOSE(${control.terminalValueMode},${runOffUsdBn},MAX(${runOffUsdBn},${valueDriverUsdBn}),MAX(${runOffUsdBn},${exitMultipleUsdBn}))`,
  );

  rows.heading(heading("presentValue"), "net-present-value.ts netPresentValue");
  const flowsForwardUsdBn = usdBn(
    "flowsForwardUsdBn",
    formula`SUMPRODUCT(${flowUsdBn.row},${timing.forwardFactor.row})`,
  );
  const terminalForwardUsdBn = usdBn(
    "terminalForwardUsdBn",
    formula`${terminalValueUsdBn}*${timing.forwardEndFactor}`,
  );
  const npvForwardUsdBn = result("npvForwardUsdBn", formula`${flowsForwardUsdBn}+${terminalForwardUsdBn}`);
  const npvProgrammeUsdBn = result(
    "npvProgrammeUsdBn",
    formula`SUMPRODUCT(${flowUsdBn.row},${timing.programmeFactor.row})+${terminalValueUsdBn}*${timing.programmeEndFactor}`,
  );
  const npvChosenUsdBn = result(
    "npvChosenUsdBn",
    formula`SUMPRODUCT(${flowUsdBn.row},${timing.chosenFactor.row})+${terminalValueUsdBn}*${timing.chosenEndFactor}`,
  );
  const terminalShareOfNpvForward = rows.value(
    line("terminalShareOfNpvForward", "fraction"),
    formula`IF(${npvForwardUsdBn}=0,"n/a",${terminalForwardUsdBn}/${npvForwardUsdBn})`,
    "figure",
  );
  const taxOnProjectedUsdBn = rows.years(
    line("taxOnProjectedUsdBn", "USD bn"),
    formula`SUMPRODUCT(${capex.capexUsdBn.upToHere},${timing.isForecast.upToHere},SUMIF(${vintages.age.row},${year}-${year.upToHere},${vintages.tax.row}))`,
    "figure",
  );
  const taxShieldUsdBn = result(
    "taxShieldUsdBn",
    formula`${live.taxRateFraction}*SUMPRODUCT(${taxOnProjectedUsdBn.row},${timing.forwardFactor.row})`,
  );

  rows.heading(heading("multiples"), "summarise-scenario.ts scenarioOutputs; payback.ts payback");
  const inflowUsdBn = usdBn(
    "inflowUsdBn",
    formula`SUMPRODUCT((${flowUsdBn.row}>0)*${flowUsdBn.row})+${terminalValueUsdBn}`,
  );
  const outflowUsdBn = usdBn("outflowUsdBn", formula`-SUMPRODUCT((${flowUsdBn.row}<0)*${flowUsdBn.row})`);
  const moicProgramme = rows.value(
    line("moicProgramme", "multiple"),
    formula`IF(${outflowUsdBn}>0,${inflowUsdBn}/${outflowUsdBn},"n/a")`,
    "total",
  );
  const payback = (
    flow: typeof flowUsdBn,
    balance: typeof flowUsdBn,
    ids: {
      crossing: "paybackCrossing" | "discountedCrossing";
      year: "paybackYear" | "discountedPaybackYear";
    },
  ) => {
    const crossing = rows.years(
      line(ids.crossing, "years"),
      (own) =>
        formula`IF(${balance}<-${fixed.roundingTolerance}*COUNT(${flow.row})*SUMPRODUCT(${flow.row}*((${flow.row}>0)-(${flow.row}<0))),"n/a",IF(${own.previous}="n/a",${timing.ageYears}-1+MIN(1,-${balance.previous}/${flow}),0+${own.previous}))`,
      "figure",
    );
    const last = formula`INDEX(${crossing.row},COUNT(${year.row}))`;
    const ending = rows.value(line("lastCrossing", "years"), last, "figure");
    return rows.value(
      line(ids.year, "calendar year"),
      formula`IF(${ending}="n/a","n/a",IF(${ending}=0,${fixed.firstYear},${fixed.firstYear}+1+${ending}))`,
      "total",
    );
  };
  const paybackYear = payback(flowUsdBn, cash.cumulativeCashUsdBn, {
    crossing: "paybackCrossing",
    year: "paybackYear",
  });
  const discountedFlowUsdBn = rows.years(
    line("discountedFlowUsdBn", "USD bn"),
    formula`${flowUsdBn}*(1+${waccFraction})^-${timing.ageYears}`,
    "figure",
  );
  const discountedBalanceUsdBn = rows.years(
    line("discountedBalanceUsdBn", "USD bn"),
    (own) => formula`${own.previous}+${discountedFlowUsdBn}`,
    "figure",
  );
  const discountedPaybackYear = payback(discountedFlowUsdBn, discountedBalanceUsdBn, {
    crossing: "discountedCrossing",
    year: "discountedPaybackYear",
  });
  const troughCashUsdBn = result("troughCashUsdBn", formula`MIN(${cash.cumulativeCashUsdBn.row})`);
  const troughYear = rows.value(
    line("troughYear", "year"),
    formula`INDEX(${year.row},MATCH(${troughCashUsdBn},${cash.cumulativeCashUsdBn.row},0))`,
    "figure",
  );
  const revenue2030UsdBn = result(
    "revenue2030UsdBn",
    formula`SUMIF(${year.row},${fixed.headlineRevenueYear},${cash.revenueUsdBn.row})`,
  );
  const cumulativeCapex2026To2031UsdBn = result(
    "cumulativeCapex2026To2031UsdBn",
    formula`SUMPRODUCT((${year.row}>=${fixed.indexYear})*(${year.row}<=${fixed.capexWindowLastYear})*${capex.capexUsdBn.row})`,
  );
  const impliedPrice2026UsdPerMtok = rows.value(
    line("impliedPrice2026UsdPerMtok", "USD/Mtok"),
    formula`${live.revenue2026UsdBn}*${fixed.usdPerUsdBn}*${fixed.tokensPerMtok}/(${capacity.energised2026Gw}*${fixed.tokensPerGwYear}*${fixed.maxUtilisationFraction})`,
    "figure",
  );

  const required = requiredRevenueBlock(context, sheets, rows, {
    year,
    runOffUsdBn,
    flowsForwardUsdBn,
    valueDriverUsdBn,
    valueDriverFactor,
    exitMultipleUsdBn,
  });
  const vintage = vintageReturnBlock(context, sheets, rows, year);
  const rates = rateOfReturnBlock(context, sheets, rows, { flowUsdBn, terminalValueUsdBn });

  return {
    sheet: rows.sheet,
    runOffUsdBn,
    npvChosenUsdBn,
    flowsForwardUsdBn,
    required,
    vintage,
    rates,
    outputs: {
      npvForwardUsdBn,
      npvProgrammeUsdBn,
      terminalShareOfNpvForward,
      terminalValueUsdBn,
      taxShieldUsdBn,
      irrForward: rates.forward.rate,
      irrProgramme: rates.programme.rate,
      mirrForward: rates.mirrForward,
      moicProgramme,
      paybackYear,
      discountedPaybackYear,
      troughCashUsdBn,
      troughYear,
      revenue2030UsdBn,
      requiredRevenueMultiplier: required.multiplier,
      requiredRevenue2030UsdBn: required.revenue2030UsdBn,
      cumulativeCapex2026To2031UsdBn,
      impliedPrice2026UsdPerMtok,
    },
  };
}
