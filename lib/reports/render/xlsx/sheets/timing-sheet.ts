import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";

export type TimingSheet = ReturnType<typeof timingSheet>;

/** The calendar every other sheet runs on, what was filed, and what limits growth year by year. */
export function timingSheet(
  { yearSheet, line, heading, bundle }: WorkbookContext,
  { valuationYear }: ControlSheet,
  { live, fixed }: InputsSheet,
) {
  const rows = yearSheet("Timing");
  const { context } = bundle.inputs;
  const { firstYear, indexYear, halfYear } = fixed;
  const year = rows.yearHead(
    line("year", "year").label,
    (own) => formula`IF(ISNUMBER(${own.previous}),${own.previous}+1,${firstYear})`,
  );

  rows.heading(heading("calendar"), "horizon.ts");
  const isForecast = rows.years(line("isForecast", "flag"), formula`IF(${year}>=${indexYear},1,0)`, "figure");
  const isActual = rows.years(line("isActual", "flag"), formula`1-${isForecast}`, "figure");
  const sinceIndexYears = rows.years(
    line("sinceIndexYears", "whole years"),
    formula`${year}-${indexYear}`,
    "figure",
  );
  const fadeYears = rows.years(
    line("fadeYears", "whole years"),
    formula`MAX(0,${year}-${fixed.firstGrowthYear})`,
    "figure",
  );
  const ageYears = rows.years(line("ageYears", "whole years"), formula`${year}-${firstYear}`, "figure");
  const lastYear = rows.value(line("lastYear", "year"), formula`MAX(${year.row})`, "figure");
  rows.years(line("isTerminal", "flag"), formula`IF(${year}=${lastYear},1,0)`, "figure");
  const priceLevel = rows.years(
    line("priceLevel", "index"),
    formula`(1+${live.inflationFraction})^${sinceIndexYears}`,
    "figure",
  );

  rows.heading(heading("discounting"), "net-present-value.ts netPresentValue");
  const forwardFactor = rows.years(
    line("forwardFactor", "factor"),
    formula`IF(${year}>=${indexYear},(1+${live.waccFraction})^-(${year}-${indexYear}+${halfYear}),0)`,
    "figure",
  );
  const programmeFactor = rows.years(
    line("programmeFactor", "factor"),
    formula`(1+${live.waccFraction})^-(${year}-${firstYear}+${halfYear})`,
    "figure",
  );
  const chosenFactor = rows.years(
    line("chosenFactor", "factor"),
    formula`IF(${year}>=${valuationYear},(1+${live.waccFraction})^-(${year}-${valuationYear}+${halfYear}),0)`,
    "figure",
  );
  const forwardEndFactor = rows.value(
    line("forwardEndFactor", "factor"),
    formula`(1+${live.waccFraction})^-(${lastYear}-${indexYear}+1)`,
    "figure",
  );
  const programmeEndFactor = rows.value(
    line("programmeEndFactor", "factor"),
    formula`(1+${live.waccFraction})^-(${lastYear}-${firstYear}+1)`,
    "figure",
  );
  const chosenEndFactor = rows.value(
    line("chosenEndFactor", "factor"),
    formula`(1+${live.waccFraction})^-(${lastYear}-${valuationYear}+1)`,
    "figure",
  );

  rows.heading(heading("filedYears"), "scenario-context.ts FiledYear");
  const filed = (pick: (year: (typeof context.filedYears)[number]) => number) => (index: number) => {
    const found = context.filedYears[index];
    return found === undefined ? null : pick(found);
  };
  const filedCapexUsdBn = rows.yearValues(
    line("filedCapexUsdBn", "USD bn"),
    filed((each) => each.capexUsdBn),
    "input",
  );
  const filedRevenueUsdBn = rows.yearValues(
    line("filedRevenueUsdBn", "USD bn"),
    filed((each) => each.revenueUsdBn),
    "input",
  );

  rows.heading(heading("capacityLimits"), "scenario-context.ts CapacityLimits");
  const { capacityLimits } = context;
  const limit = (series: readonly number[] | undefined) => (index: number) =>
    series?.[index - context.filedYears.length] ?? null;
  const limits = {
    powerGw: rows.yearValues(line("limitPowerGw", "GW"), limit(capacityLimits?.powerItGw), "input"),
    coolingGw: rows.yearValues(line("limitCoolingGw", "GW"), limit(capacityLimits?.coolingItGw), "input"),
    networkGw: rows.yearValues(line("limitNetworkGw", "GW"), limit(capacityLimits?.networkItGw), "input"),
    referencePowerGw: rows.value(
      line("referencePowerGw", "GW"),
      capacityLimits?.reference.energisedPower2026Gw ?? null,
      "input",
    ),
    referenceCoolingRatio: rows.value(
      line("referenceCoolingRatio", "ratio"),
      capacityLimits?.reference.coolingToPowerRatio ?? null,
      "input",
    ),
    referenceNetworkGw: rows.value(
      line("referenceNetworkGw", "GW/yr"),
      capacityLimits?.reference.networkAdds2026Gw ?? null,
      "input",
    ),
  };

  const inputs = [
    filedCapexUsdBn,
    filedRevenueUsdBn,
    limits.powerGw,
    limits.coolingGw,
    limits.networkGw,
  ] as const;
  const delivered = rows.value(
    line("deliveredTotal", "plain"),
    [
      ...context.filedYears.flatMap(({ capexUsdBn, revenueUsdBn }) => [capexUsdBn, revenueUsdBn]),
      ...(capacityLimits === undefined
        ? []
        : [...capacityLimits.powerItGw, ...capacityLimits.coolingItGw, ...capacityLimits.networkItGw]),
    ].reduce((total, each) => total + each, 0),
    "stated",
  );
  const changedCount = rows.value(
    line("changedTotal", "flag"),
    formula`IF(ABS(SUM(${inputs[0].row},${inputs[1].row},${inputs[2].row},${inputs[3].row},${inputs[4].row})/${delivered}-1)<=${fixed.sumTolerance},0,1)`,
    "figure",
  );

  return {
    sheet: rows.sheet,
    changedCount,
    /** Column of the index year, 0 for the first year. */
    indexColumn: context.filedYears.length,
    year,
    lastYear,
    isForecast,
    isActual,
    sinceIndexYears,
    fadeYears,
    ageYears,
    priceLevel,
    forwardFactor,
    programmeFactor,
    chosenFactor,
    forwardEndFactor,
    programmeEndFactor,
    chosenEndFactor,
    filedCapexUsdBn,
    filedRevenueUsdBn,
    limits,
  };
}
