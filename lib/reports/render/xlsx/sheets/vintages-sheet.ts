import type { Reference } from "../formula/cell-area";
import { formula } from "../formula/formula";
import type { WorkbookContext } from "../workbook-context";
import type { YearLine } from "../year-rows";
import type { CapexSheet } from "./capex-sheet";
import type { ControlSheet } from "./control-sheet";
import type { InputsSheet } from "./inputs-sheet";
import type { TimingSheet } from "./timing-sheet";

export type VintagesSheet = ReturnType<typeof vintagesSheet>;

/** How a dollar and a gigawatt bought in one year age, and every vintage laid out over the years. */
export function vintagesSheet(
  { yearSheet, line, heading, t }: WorkbookContext,
  control: ControlSheet,
  { live, fixed }: InputsSheet,
  timing: TimingSheet,
  capex: CapexSheet,
) {
  const rows = yearSheet("Vintages");
  const year = rows.yearHead(line("year", "year").label, () => formula`${timing.year}`);
  const { halfYear } = fixed;
  const { economicLifeComputeYears: life, bookLifeComputeYears: bookLife, facilityLifeYears } = live;
  const { facilityShareFraction, powerShareFraction, bonusDepreciationFraction: bonus } = live;
  const compute = capex.computeShareFraction;

  rows.heading(heading("survival"), "survival.ts fillSurvivalTable");
  const age = rows.years(line("age", "whole years"), formula`${timing.ageYears}`, "figure");
  const weibullScaleYears = rows.value(
    line("weibullScaleYears", "years"),
    formula`(${life}-${halfYear})/${fixed.weibullMeanToScale}`,
    "figure",
  );
  const survival = rows.years(
    line("survival", "factor"),
    formula`IF(${age}=0,1,CHOOSE(${control.survivalCurve},MIN(1,MAX(0,1-(${age}+${fixed.ageAtServiceYears}-(${life}-1)))),1/EXP(((${age}+${fixed.ageAtServiceYears})/${weibullScaleYears})^${fixed.weibullShape})))`,
    "figure",
  );
  const inServiceShare = rows.years(
    line("inServiceShare", "factor"),
    formula`IF(${age}=0,${halfYear},${survival})`,
    "figure",
  );
  const retiredShare = rows.years(
    line("retiredShare", "factor"),
    formula`IF(${age}=0,0,${survival.previous}-${survival})`,
    "figure",
  );

  rows.heading(heading("depreciation"), "asset-lives.ts fillChargeProfile");
  const usefulLifeYears = rows.value(
    line("usefulLifeYears", "years"),
    formula`MIN(${bookLife},${life})`,
    "figure",
  );
  const writedownShare = rows.value(
    line("writedownShare", "factor"),
    formula`${compute}*(1-${usefulLifeYears}/${bookLife})`,
    "figure",
  );
  const writedownAge = rows.value(
    line("writedownAge", "whole years"),
    formula`INT(${fixed.serviceLagComputeYears}+${usefulLifeYears})`,
    "figure",
  );
  /** Years of [age, age + 1] inside [lag, lag + life], of the life. */
  const straightLine = (
    id:
      | "bookCompute"
      | "facilityCharge"
      | "powerCharge"
      | "taxEquipmentCompute"
      | "taxEquipmentPower"
      | "taxBuilding",
    lag: { reference: Reference },
    served: { reference: Reference },
    charged: { reference: Reference },
  ) =>
    rows.years(
      line(id, "factor"),
      formula`MAX(0,MIN(${age}+1,${lag}+${served})-MAX(${age},${lag}))/${charged}`,
      "figure",
    );
  const bookCompute = straightLine("bookCompute", fixed.serviceLagComputeYears, usefulLifeYears, bookLife);
  const facilityCharge = straightLine(
    "facilityCharge",
    fixed.serviceLagFacilityYears,
    facilityLifeYears,
    facilityLifeYears,
  );
  const powerCharge = straightLine(
    "powerCharge",
    fixed.serviceLagPowerYears,
    facilityLifeYears,
    facilityLifeYears,
  );
  const longLived = rows.years(
    line("longLived", "factor"),
    formula`${facilityShareFraction}*${facilityCharge}+${powerShareFraction}*${powerCharge}`,
    "figure",
  );
  const book = rows.years(
    line("bookProfile", "factor"),
    formula`${compute}*${bookCompute}+${longLived}`,
    "total",
  );
  const economicCompute = rows.years(
    line("economicCompute", "factor"),
    formula`CHOOSE(${control.economicDepreciation},MAX(0,MIN(${age}+1,${fixed.serviceLagComputeYears}+${life})-MAX(${age},${fixed.serviceLagComputeYears}))/${life},${fixed.keptPerYearFraction}^MAX(0,${age}-${fixed.serviceLagComputeYears})-${fixed.keptPerYearFraction}^MAX(0,${age}+1-${fixed.serviceLagComputeYears}))`,
    "figure",
  );
  const economic = rows.years(
    line("economicProfile", "factor"),
    formula`${compute}*${economicCompute}+${longLived}`,
    "total",
  );
  const taxEquipmentCompute = straightLine(
    "taxEquipmentCompute",
    fixed.serviceLagComputeYears,
    fixed.taxLifeEquipmentYears,
    fixed.taxLifeEquipmentYears,
  );
  const taxEquipmentPower = straightLine(
    "taxEquipmentPower",
    fixed.serviceLagPowerYears,
    fixed.taxLifeEquipmentYears,
    fixed.taxLifeEquipmentYears,
  );
  const taxBuilding = straightLine(
    "taxBuilding",
    fixed.serviceLagFacilityYears,
    fixed.taxLifeBuildingYears,
    fixed.taxLifeBuildingYears,
  );
  const tax = rows.years(
    line("taxProfile", "factor"),
    formula`${compute}*(IF(${age}=INT(${fixed.serviceLagComputeYears}),${bonus},0)+(1-${bonus})*${taxEquipmentCompute})+${powerShareFraction}*(IF(${age}=INT(${fixed.serviceLagPowerYears}),${bonus},0)+(1-${bonus})*${taxEquipmentPower})+${facilityShareFraction}*${taxBuilding}`,
    "total",
  );

  /** Σ over vintages of amount × share at its age: the closed form of the squares below. */
  const ofAge = (profile: YearLine): Reference => profile.row;
  const charged = (
    id: "bookChargeUsdBn" | "economicDepreciationUsdBn" | "taxDepreciationUsdBn",
    profile: YearLine,
  ) =>
    rows.years(
      line(id, "USD bn"),
      formula`SUMPRODUCT(${capex.capexUsdBn.upToHere},SUMIF(${age.row},${year}-${year.upToHere},${ofAge(profile)}))`,
      "total",
    );
  rows.heading(heading("charges"), "charge-vintages.ts chargeVintages");
  const bookChargeUsdBn = charged("bookChargeUsdBn", book);
  const economicDepreciationUsdBn = charged("economicDepreciationUsdBn", economic);
  const taxDepreciationUsdBn = charged("taxDepreciationUsdBn", tax);

  const square = (
    id: "gwSquare" | "bookSquare" | "economicSquare" | "taxSquare",
    profile: YearLine,
    amount: YearLine,
    unit: "GW" | "USD bn",
  ) => {
    rows.heading(heading(id), "");
    const vintageYear = rows.headOfRow;
    return rows.square(
      (index) => ({
        label: t("workbook.word.vintage"),
        content: formula`${timing.year.at(index)}`,
      }),
      formula`IF(${year}<${vintageYear},0,INDEX(${amount.row},${vintageYear}-${fixed.firstYear}+1)*INDEX(${profile.row},${year}-${vintageYear}+1))`,
      unit,
    );
  };
  const squares = {
    gw: square("gwSquare", inServiceShare, capex.grossAddsGw, "GW"),
    book: square("bookSquare", book, capex.capexUsdBn, "USD bn"),
    economic: square("economicSquare", economic, capex.capexUsdBn, "USD bn"),
    tax: square("taxSquare", tax, capex.capexUsdBn, "USD bn"),
  };
  rows.heading(heading("squareSums"), "");
  const sumOf = (
    id: "gwSquareSum" | "bookSquareSum" | "economicSquareSum" | "taxSquareSum",
    column: Reference,
    unit: "GW" | "USD bn",
  ) => rows.years(line(id, unit), formula`SUM(${column})`, "total");
  const squareSums = {
    gw: sumOf("gwSquareSum", squares.gw.column, "GW"),
    book: sumOf("bookSquareSum", squares.book.column, "USD bn"),
    economic: sumOf("economicSquareSum", squares.economic.column, "USD bn"),
    tax: sumOf("taxSquareSum", squares.tax.column, "USD bn"),
  };

  return {
    sheet: rows.sheet,
    age,
    survival,
    weibullScaleYears,
    facilityCharge,
    powerCharge,
    inServiceShare,
    retiredShare,
    usefulLifeYears,
    writedownShare,
    writedownAge,
    book,
    economic,
    tax,
    bookChargeUsdBn,
    economicDepreciationUsdBn,
    taxDepreciationUsdBn,
    squareSums,
  };
}
