import { deferredLine } from "../deferred-line";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { YearLine } from "../year-rows";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { TimingSheet } from "./timing-sheet";

export type CapexSheet = ReturnType<typeof capexSheet>;

/** What the budget of a year reads of the year before, on sheets further to the right. */
export type BudgetFeedback = {
  retiredGw: YearLine;
  standingGw: YearLine;
  plannedStandingGw: YearLine;
  installedGw: YearLine;
  ebitdaUsdBn: YearLine;
  nopatUsdBn: YearLine;
  economicDepreciationUsdBn: YearLine;
};

/** From the published plan to gigawatts bought and dollars spent, by layer. */
export function capexSheet(
  { yearSheet, line, heading }: WorkbookContext,
  { capexPolicy }: ControlSheet,
  { live, fixed }: InputsSheet,
  timing: TimingSheet,
  feedback: BudgetFeedback,
) {
  const rows = yearSheet("Capex");
  const { isActual, priceLevel } = timing;
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);

  rows.heading(heading("plan"), "scenario-plan.ts fillAdds");
  const planGrowthFraction = rows.years(
    line("planGrowthFraction", "fraction/yr"),
    formula`IF(${year}<=${fixed.firstGrowthYear},${live.capexGrowth2027Fraction},IF(${year}<=${fixed.secondGrowthYear},${live.capexGrowth2028Fraction},IF(${year}<=${fixed.thirdGrowthYear},${live.capexGrowth2029Fraction},IF(${year}<=${fixed.fourthGrowthLastYear},${live.capexGrowth2030To2031Fraction},${live.capexGrowthAfter2031Fraction}))))`,
    "figure",
  );
  const plannedAddsGw = rows.years(
    line("plannedAddsGw", "GW/yr"),
    (own) =>
      formula`IF(${isActual}=1,${timing.filedCapexUsdBn}/${fixed.historicalCapexPerGwUsdBn},IF(${year}=${fixed.indexYear},${live.grossAdds2026Gw},${own.previous}*(1+${planGrowthFraction})/(1+${live.inflationFraction})))`,
    "figure",
  );
  const capexPerGwUsdBn = rows.years(
    line("capexPerGwUsdBn", "USD bn/GW"),
    formula`IF(${isActual}=1,${fixed.historicalCapexPerGwUsdBn},${live.capexPerGw2026UsdBn}*${priceLevel})`,
    "figure",
  );

  rows.heading(heading("policy"), "capex-policy.ts budgetShareOfPlan");
  const spent = deferredLine();
  const netCapitalUsdBn = rows.years(
    line("netCapitalBeforeUsdBn", "USD bn"),
    formula`SUM(${spent.upToPrevious})-SUM(${feedback.economicDepreciationUsdBn.upToPrevious})`,
    "figure",
  );
  const returnOnCapitalFraction = rows.years(
    line("returnOnCapitalBeforeFraction", "fraction"),
    formula`IF(${netCapitalUsdBn}>0,${feedback.nopatUsdBn.previous}/${netCapitalUsdBn},0)`,
    "figure",
  );
  const reactionShare = rows.years(
    line("reactionShare", "factor"),
    formula`MIN(MAX(1+${fixed.reactionStrength}*(${returnOnCapitalFraction}-${live.waccFraction}),0),${fixed.reactionCeiling})`,
    "figure",
  );
  const marginalVintageUsdBn = rows.years(
    line("marginalVintageUsdBn", "USD bn/GW"),
    formula`IF(${feedback.installedGw.previous}>0,${feedback.ebitdaUsdBn.previous}/MAX(${feedback.installedGw.previous},${fixed.roundingTolerance})*(1-${live.taxRateFraction})*(1-(1+${live.waccFraction})^-${live.economicLifeComputeYears})/${live.waccFraction}-${live.capexPerGw2026UsdBn}*${priceLevel},0)`,
    "figure",
  );
  const replacedShare = rows.years(
    line("replacedShare", "factor"),
    formula`IF(${plannedAddsGw}>0,MIN(${feedback.retiredGw}/${plannedAddsGw},1),1)`,
    "figure",
  );
  const standingShare = rows.years(
    line("standingShare", "factor"),
    formula`IF(${feedback.plannedStandingGw}>0,${feedback.standingGw}/${feedback.plannedStandingGw},1)`,
    "figure",
  );
  const budgetShare = rows.years(
    line("budgetShare", "factor"),
    formula`IF(${year}<=${fixed.indexYear},1,CHOOSE(${capexPolicy},1,${reactionShare},IF(${plannedAddsGw}>0,IF(${marginalVintageUsdBn}<0,${replacedShare},MAX(${replacedShare},${standingShare})),1)))`,
    "figure",
  );
  const grossAddsGw = rows.years(
    line("grossAddsGw", "GW/yr"),
    formula`${plannedAddsGw}*${budgetShare}`,
    "total",
  );
  const capexUsdBn = rows.years(
    line("capexUsdBn", "USD bn"),
    formula`${grossAddsGw}*${capexPerGwUsdBn}`,
    "total",
  );

  spent.become(capexUsdBn);

  rows.heading(heading("layers"), "scenario-parameters.ts capexShareSum");
  const layer = (
    id:
      | "acceleratorCapexUsdBn"
      | "networkCapexUsdBn"
      | "serverStorageCapexUsdBn"
      | "facilityCapexUsdBn"
      | "powerCapexUsdBn",
    share: { reference: YearLine["reference"] },
  ) => rows.years(line(id, "USD bn"), formula`${capexUsdBn}*${share}`, "figure");
  const layers = [
    layer("acceleratorCapexUsdBn", live.acceleratorShareFraction),
    layer("networkCapexUsdBn", live.networkShareFraction),
    layer("serverStorageCapexUsdBn", live.serverStorageShareFraction),
    layer("facilityCapexUsdBn", live.facilityShareFraction),
    layer("powerCapexUsdBn", live.powerShareFraction),
  ] as const;
  const layerSumUsdBn = rows.years(
    line("layerSumUsdBn", "USD bn"),
    formula`${layers[0]}+${layers[1]}+${layers[2]}+${layers[3]}+${layers[4]}`,
    "total",
  );
  const computeShareFraction = rows.value(
    line("computeShareFraction", "fraction"),
    formula`${live.acceleratorShareFraction}+${live.serverStorageShareFraction}+${live.networkShareFraction}`,
    "figure",
  );

  rows.heading(heading("growthAndMaintenance"), "step-supply.ts stepSupply");
  const maintenanceCapexUsdBn = rows.years(
    line("maintenanceCapexUsdBn", "USD bn"),
    formula`MIN(${feedback.retiredGw},${grossAddsGw})*${capexPerGwUsdBn}*${computeShareFraction}`,
    "figure",
  );
  const growthCapexUsdBn = rows.years(
    line("growthCapexUsdBn", "USD bn"),
    formula`${capexUsdBn}-${maintenanceCapexUsdBn}`,
    "figure",
  );

  return {
    sheet: rows.sheet,
    plannedAddsGw,
    budgetShare,
    grossAddsGw,
    capexPerGwUsdBn,
    capexUsdBn,
    layerSumUsdBn,
    computeShareFraction,
    maintenanceCapexUsdBn,
    growthCapexUsdBn,
  };
}
