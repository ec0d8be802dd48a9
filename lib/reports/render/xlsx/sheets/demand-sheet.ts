import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { CapacitySheet } from "./capacity-sheet";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { TimingSheet } from "./timing-sheet";
import type { UnitCostSheet } from "./unit-cost-sheet";

export type DemandSheet = ReturnType<typeof demandSheet>;

/** Demand meets supply at a price; what customers can spend bounds what they pay. */
export function demandSheet(
  { yearSheet, line, heading }: WorkbookContext,
  control: ControlSheet,
  { live, fixed }: InputsSheet,
  timing: TimingSheet,
  { energisedGw, energised2026Gw }: CapacitySheet,
  { runningCostPerGwUsdBn }: UnitCostSheet,
) {
  const rows = yearSheet("Demand");
  const { isActual, fadeYears, indexColumn } = timing;
  const { indexYear } = fixed;
  const { priceElasticity } = live;
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);

  rows.heading(heading("demand"), "scenario-plan.ts fillDemand");
  const demandIndex = rows.years(
    line("demandIndex", "index"),
    (own) =>
      formula`IF(${isActual}=1,"n/a",IF(${year}=${indexYear},1,${own.previous}*(1+${live.demandGrowthLongRunFraction}+(${live.demandGrowth2027Fraction}-${live.demandGrowthLongRunFraction})*EXP(-${live.demandGrowthFadePerYear}*${fadeYears}))))`,
    "figure",
  );
  const tokensPerGwIndex = rows.years(
    line("tokensPerGwIndex", "index"),
    (own) =>
      formula`IF(${isActual}=1,"n/a",IF(${year}=${indexYear},1,${own.previous}*(1+${live.tokensPerGwGrowthLongRunFraction}+(${live.tokensPerGwGrowth2027Fraction}-${live.tokensPerGwGrowthLongRunFraction})*EXP(-${live.tokensPerGwGrowthFadePerYear}*${fadeYears}))))`,
    "figure",
  );
  const walletUsdBn = rows.years(
    line("walletUsdBn", "USD bn"),
    (own) =>
      formula`IF(${isActual}=1,"n/a",IF(${year}=${indexYear},${live.wallet2030UsdBn}*(1+${live.walletGrowthFraction})^(${indexYear}-${fixed.walletBaseYear}),${own.previous}*(1+${live.walletGrowthFraction})))`,
    "figure",
  );

  rows.heading(heading("market"), "step-revenue.ts stepRevenue");
  const revenuePerGw2026UsdBn = rows.value(
    line("revenuePerGw2026UsdBn", "USD bn/GW"),
    formula`${live.revenue2026UsdBn}/${energised2026Gw}`,
    "figure",
  );
  const tokenSupplyIndex = rows.years(
    line("tokenSupplyIndex", "index"),
    formula`IF(${isActual}=1,"n/a",${energisedGw}/${energised2026Gw}*${tokensPerGwIndex})`,
    "figure",
  );
  const clearingPriceIndex = rows.years(
    line("clearingPriceIndex", "index"),
    formula`IF(${isActual}=1,"n/a",IF(${tokenSupplyIndex}>0,(${demandIndex}/${tokenSupplyIndex})^(1/${priceElasticity}),0))`,
    "figure",
  );
  const marginalCostIndex = rows.years(
    line("marginalCostIndex", "index"),
    formula`IF(${isActual}=1,"n/a",${runningCostPerGwUsdBn}*${timing.priceLevel}/${tokensPerGwIndex}/${revenuePerGw2026UsdBn})`,
    "figure",
  );
  const priceIndex = rows.years(
    line("priceIndex", "index"),
    formula`IF(${isActual}=1,"n/a",MAX(${clearingPriceIndex},${marginalCostIndex}))`,
    "total",
  );
  const priceHolds = rows.years(
    line("priceHolds", "flag"),
    formula`IF(${isActual}=1,0,IF(${priceIndex}>=${marginalCostIndex},1,0))`,
    "figure",
  );
  const volumeIndex = rows.years(
    line("volumeIndex", "index"),
    formula`IF(${isActual}=1,"n/a",IF(${clearingPriceIndex}>=${marginalCostIndex},${tokenSupplyIndex},MIN(${tokenSupplyIndex},${demandIndex}*${priceIndex}^-${priceElasticity})))`,
    "figure",
  );
  const utilisationFraction = rows.years(
    line("utilisationFraction", "fraction"),
    formula`IF(${isActual}=1,"n/a",IF(${tokenSupplyIndex}>0,${volumeIndex}/${tokenSupplyIndex},0))`,
    "figure",
  );

  rows.heading(heading("revenue"), "step-revenue.ts saturate; project-scenario.ts setUnsaturatedRevenue");
  const unsaturatedRevenue2026UsdBn = rows.value(
    line("unsaturatedRevenue2026UsdBn", "USD bn"),
    formula`1/SQRT(1/${live.revenue2026UsdBn}^2-1/${walletUsdBn.at(indexColumn)}^2)`,
    "figure",
  );
  const rawRevenueUsdBn = rows.years(
    line("rawRevenueUsdBn", "USD bn"),
    formula`IF(${isActual}=1,"n/a",${unsaturatedRevenue2026UsdBn}*${priceIndex}*${volumeIndex})`,
    "figure",
  );
  const saturatedRevenueUsdBn = rows.years(
    line("saturatedRevenueUsdBn", "USD bn"),
    formula`IF(${isActual}=1,0,IF(${rawRevenueUsdBn}>0,1/SQRT(1/${rawRevenueUsdBn}^2+1/${walletUsdBn}^2),0))`,
    "figure",
  );
  const revenueUsdBn = rows.years(
    line("revenueUsdBn", "USD bn"),
    formula`IF(${isActual}=1,${timing.filedRevenueUsdBn},${control.revenueMultiplier}*${saturatedRevenueUsdBn})`,
    "total",
  );
  const upliftRatio = rows.value(
    line("upliftApplied", "ratio"),
    formula`CHOOSE(${control.strict},${live.upliftRatio},0)`,
    "figure",
  );
  const upliftUsdBn = rows.years(
    line("upliftUsdBn", "USD bn"),
    formula`IF(${isActual}=1,0,${upliftRatio}*${revenueUsdBn})`,
    "figure",
  );
  const walletShareFraction = rows.years(
    line("walletShareFraction", "fraction"),
    formula`IF(${isActual}=1,"n/a",${revenueUsdBn}/${walletUsdBn})`,
    "figure",
  );

  return {
    sheet: rows.sheet,
    demandIndex,
    tokensPerGwIndex,
    walletUsdBn,
    tokenSupplyIndex,
    clearingPriceIndex,
    marginalCostIndex,
    priceIndex,
    priceHolds,
    volumeIndex,
    utilisationFraction,
    saturatedRevenueUsdBn,
    revenueUsdBn,
    upliftRatio,
    upliftUsdBn,
    walletShareFraction,
  };
}
