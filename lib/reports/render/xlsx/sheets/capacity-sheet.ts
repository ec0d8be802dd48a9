import { deferredLine } from "../deferred-line";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { SingleValue } from "../year-rows";
import type { CapexSheet } from "./capex-sheet";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { TimingSheet } from "./timing-sheet";
import type { VintagesSheet } from "./vintages-sheet";

export type CapacitySheet = ReturnType<typeof capacitySheet>;

/** What stands, what may run, what waits, and what holds it back. */
export function capacitySheet(
  { yearSheet, line, heading, t }: WorkbookContext,
  { growthLimit }: ControlSheet,
  { live, fixed }: InputsSheet,
  timing: TimingSheet,
  capex: CapexSheet,
  { age, retiredShare, survival }: VintagesSheet,
) {
  const rows = yearSheet("Capacity");
  const { isActual, fadeYears, limits, indexColumn } = timing;
  const { indexYear } = fixed;
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);

  rows.heading(heading("installed"), "step-supply.ts stepSupply");
  const standingGw = rows.years(
    line("standingGw", "GW"),
    formula`SUMPRODUCT(${capex.grossAddsGw.upToPrevious},SUMIF(${age.row},${year}-${year.upToPrevious},${survival.row}))`,
    "figure",
  );
  const installedGw = rows.years(
    line("installedGw", "GW"),
    formula`${standingGw}+${fixed.halfYear}*${capex.grossAddsGw}`,
    "total",
  );
  const retiredGw = rows.years(
    line("retiredGw", "GW"),
    formula`SUMPRODUCT(${capex.grossAddsGw.upToPrevious},SUMIF(${age.row},${year}-${year.upToPrevious},${retiredShare.row}))`,
    "figure",
  );
  const plannedStandingGw = rows.years(
    line("plannedStandingGw", "GW"),
    formula`SUMPRODUCT(${capex.plannedAddsGw.upToPrevious},SUMIF(${age.row},${year}-${year.upToPrevious},${survival.row}))`,
    "figure",
  );

  rows.heading(heading("caps"), "scenario-plan.ts fillCaps");
  const powerLimited = rows.years(
    line("powerLimited", "flag"),
    formula`IF(AND(${growthLimit}>1,ISNUMBER(${limits.powerGw})),1,0)`,
    "figure",
  );
  const powerCapGw = rows.years(
    line("powerCapGw", "GW"),
    (own) =>
      formula`IF(${isActual}=1,"n/a",IF(${powerLimited}=1,${limits.powerGw}*${live.energisedPower2026Gw}/${limits.referencePowerGw},IF(${year}=${indexYear},${live.energisedPower2026Gw},${own.previous}*(1+${live.powerGrowth2027Fraction}*EXP(-${live.powerGrowthFadePerYear}*${fadeYears})))))`,
    "figure",
  );
  const coolingCapGw = rows.years(
    line("coolingCapGw", "GW"),
    formula`IF(${isActual}=1,"n/a",IF(AND(${powerLimited}=1,ISNUMBER(${limits.coolingGw})),${powerCapGw}*${limits.coolingGw}/${limits.powerGw}*${live.coolingToPowerRatio}/${limits.referenceCoolingRatio},${powerCapGw}*${live.coolingToPowerRatio}))`,
    "figure",
  );
  const networkLimited = rows.years(
    line("networkLimited", "flag"),
    formula`IF(AND(${growthLimit}>1,ISNUMBER(${limits.networkGw})),1,0)`,
    "figure",
  );
  const ownNetwork = deferredLine();
  const networkKeptGw = rows.years(
    line("networkKeptGw", "GW"),
    formula`IF(${isActual}=1,0,IF(${year}=${indexYear},${installedGw.previous},${ownNetwork.previous})*(1-1/${live.economicLifeComputeYears}))`,
    "figure",
  );
  const networkAdds = deferredLine();
  const networkCapGw = rows.years(
    line("networkCapGw", "GW"),
    formula`IF(${isActual}=1,"n/a",IF(${networkLimited}=1,${limits.networkGw}*${live.networkAdds2026Gw}/${limits.referenceNetworkGw},${networkKeptGw}+IF(${year}=${indexYear},${live.networkAdds2026Gw},${networkAdds.previous}*(1+${live.networkAddsGrowthFraction}))))`,
    "figure",
  );
  ownNetwork.become(networkCapGw);
  const networkAddsGw = rows.years(
    line("networkAddsGw", "GW/yr"),
    formula`IF(${isActual}=1,0,MAX(0,${networkCapGw}-${networkKeptGw}))`,
    "figure",
  );
  networkAdds.become(networkAddsGw);

  rows.heading(heading("energised"), "step-supply.ts stepSupply; binding-constraint.ts");
  const energisedGw = rows.years(
    line("energisedGw", "GW"),
    formula`IF(${isActual}=1,${installedGw},MIN(${installedGw},${powerCapGw},${coolingCapGw},${networkCapGw}))`,
    "total",
  );
  const idleGw = rows.years(line("idleGw", "GW"), formula`${installedGw}-${energisedGw}`, "figure");
  const binds = (["accelerators", "power", "cooling", "network"] as const).map((constraint) =>
    rows.word(line(`${constraint}Bind`, "words"), t(`verdict.capacity.constraint.${constraint}`)),
  );
  const [accelerators, power, cooling, network] = binds as [
    SingleValue,
    SingleValue,
    SingleValue,
    SingleValue,
  ];
  const binding = rows.years(
    line("binding", "words"),
    formula`IF(${isActual}=1,"n/a",IF(${installedGw}<=${energisedGw},${accelerators},IF(${powerCapGw}<=${energisedGw},${power},IF(${coolingCapGw}<=${energisedGw},${cooling},${network}))))`,
    "figure",
  );
  const energised2026Gw = rows.value(
    line("energised2026Gw", "GW"),
    formula`${energisedGw.at(indexColumn)}`,
    "figure",
  );

  return {
    sheet: rows.sheet,
    standingGw,
    installedGw,
    retiredGw,
    plannedStandingGw,
    powerCapGw,
    coolingCapGw,
    networkCapGw,
    energisedGw,
    idleGw,
    binding,
    energised2026Gw,
  };
}
