import type { Reference } from "../formula/cell-area";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { YearLine, YearSheet } from "../year-rows";
import type { CapexSheet } from "./capex-sheet";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { TimingSheet } from "./timing-sheet";
import type { VintagesSheet } from "./vintages-sheet";

/** What each vintage brings in at the cost of capital, over what it cost: the share that stays on the books. */
export function recoverableAmount(
  rows: YearSheet,
  { line, heading }: WorkbookContext,
  { writedownRule }: ControlSheet,
  { live, fixed }: InputsSheet,
  timing: TimingSheet,
  capex: CapexSheet,
  vintages: VintagesSheet,
  { year, installedGw, ebitdaUsdBn }: { year: YearLine; installedGw: YearLine; ebitdaUsdBn: YearLine },
): { coveredShare: YearLine; marginPerGwUsdBn: YearLine } {
  const { age, survival, inServiceShare, tax } = vintages;
  const { waccFraction, facilityLifeYears } = live;
  rows.heading(heading("recoverable"), "apply-recoverable-amount.ts coveredShares");
  const marginPerGwUsdBn = rows.years(
    line("marginPerGwUsdBn", "USD bn/GW"),
    formula`IF(${installedGw}>0,${ebitdaUsdBn}/${installedGw},0)`,
    "figure",
  );
  const lastMarginUsdBn = rows.value(
    line("lastMarginUsdBn", "USD bn/GW"),
    formula`INDEX(${marginPerGwUsdBn.row},COUNT(${marginPerGwUsdBn.row}))`,
    "figure",
  );
  const lastAge = rows.value(
    line("lastAge", "whole years"),
    formula`SUMPRODUCT((${survival.row}>=${fixed.negligibleShareFraction})*1)-1`,
    "figure",
  );
  const ageFactor = rows.years(
    line("ageFactor", "factor"),
    formula`IF(${age}<=${lastAge},(1+${waccFraction})^-${age},0)`,
    "figure",
  );
  /** The level rent that repays a layer over its life, for the years it has left when the chips end. */
  const layerLeft = (id: "facilityLeft" | "powerLeft", lag: { reference: Reference }) =>
    rows.value(
      line(id, "factor"),
      formula`(1-(1+${waccFraction})^-MAX(${facilityLifeYears}-MAX(${lastAge}+1-${lag},0),0))/(1-(1+${waccFraction})^-${facilityLifeYears})`,
      "figure",
    );
  const facilityLeft = layerLeft("facilityLeft", fixed.serviceLagFacilityYears);
  const powerLeft = layerLeft("powerLeft", fixed.serviceLagPowerYears);
  const endValueShare = rows.value(
    line("endValueShare", "factor"),
    formula`(1+${waccFraction})^-(${lastAge}+${fixed.halfYear})*(${live.facilityShareFraction}*${facilityLeft}+${live.powerShareFraction}*${powerLeft})`,
    "figure",
  );
  const taxShieldShare = rows.value(
    line("taxShieldShare", "factor"),
    formula`${live.taxRateFraction}*SUMPRODUCT(${ageFactor.row},${tax.row})`,
    "figure",
  );
  const cashPerGwUsdBn = rows.years(
    line("cashPerGwUsdBn", "USD bn/GW"),
    formula`(1-${live.taxRateFraction})*SUMPRODUCT(${ageFactor.row},${inServiceShare.row},SUMIF(${year.row},${year}+${age.row},${marginPerGwUsdBn.row})+(${year}+${age.row}>${timing.lastYear})*${lastMarginUsdBn})`,
    "figure",
  );
  const coveredShare = rows.years(
    line("coveredShare", "fraction"),
    formula`CHOOSE(${writedownRule},1,IF(${capex.capexUsdBn}>0,MIN(1,MAX(0,${cashPerGwUsdBn}/${capex.capexPerGwUsdBn}+${taxShieldShare}+${endValueShare})),1))`,
    "total",
  );
  return { coveredShare, marginPerGwUsdBn };
}
