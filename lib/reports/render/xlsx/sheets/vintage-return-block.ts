import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { YearLine, YearSheet } from "../year-rows";
import type { CalculationSheets } from "./valuation-sheet";

/** What each year's capex earns on the capital it ties up, for vintages that end by the last year. */
export function vintageReturnBlock(
  { line, heading }: WorkbookContext,
  { control, inputs, timing, capex, vintages, cash }: CalculationSheets,
  rows: YearSheet,
  year: YearLine,
) {
  const { live, fixed } = inputs;
  const { age, inServiceShare, economic, weibullScaleYears } = vintages;
  rows.heading(heading("vintageReturns"), "vintage-returns.ts vintageReturns");
  const serviceYears = rows.value(
    line("serviceYears", "years"),
    formula`CHOOSE(${control.survivalCurve},${live.economicLifeComputeYears},${weibullScaleYears}*${fixed.weibullEndToScale})`,
    "figure",
  );
  const inWindow = rows.years(line("inWindow", "flag"), formula`IF(${age}<=${serviceYears},1,0)`, "figure");
  const capitalBefore = rows.years(
    line("capitalBefore", "factor"),
    formula`1-SUM(${economic.upToPrevious})`,
    "figure",
  );
  const capitalYears = rows.value(
    line("capitalYears", "years"),
    formula`SUMPRODUCT(${inWindow.row},${capitalBefore.row})`,
    "figure",
  );
  const consumedShare = rows.value(
    line("consumedShare", "factor"),
    formula`SUMPRODUCT(${inWindow.row},${economic.row})`,
    "figure",
  );
  const earnedPerGwUsdBn = rows.years(
    line("earnedPerGwUsdBn", "USD bn/GW"),
    formula`SUMPRODUCT(${inWindow.row},${inServiceShare.row},SUMIF(${year.row},${year}+${age.row},${cash.marginPerGwUsdBn.row}))`,
    "figure",
  );
  const returnOnCapitalFraction = rows.years(
    line("vintageReturnFraction", "fraction"),
    formula`IF(AND(${timing.ageYears}+${serviceYears}+1<=COUNT(${year.row}),${capex.capexUsdBn}>0),(${earnedPerGwUsdBn}/${capex.capexPerGwUsdBn}-${consumedShare})*(1-${live.taxRateFraction})/${capitalYears},"n/a")`,
    "total",
  );
  return { returnOnCapitalFraction };
}
