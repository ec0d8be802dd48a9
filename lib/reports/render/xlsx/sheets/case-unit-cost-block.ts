import { unitCostOfScenario } from "@/lib/model/scenario/unit-cost-of-scenario";
import type { UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import type { Reference } from "../formula/cell-area";
import { formula, type Formula } from "../formula/formula";
import { fixedRange } from "../formula/model-sheet";
import { numberFormat, type SheetUnit } from "../number-format";
import { caseSlots } from "../workbook-cases";
import type { LineId, WorkbookContext } from "../workbook-context";
import { FIRST_YEAR_COLUMN, type SingleValue, type YearSheet } from "../year-rows";
import type { InputsSheet } from "./inputs-sheet";

const LAST_CASE = FIRST_YEAR_COLUMN + caseSlots.length - 1;

/** What the cost of a token is made of, from the bottom of its column to the top. */
export const costParts = [
  "capitalPart",
  "networkPart",
  "energyPart",
  "coolingPart",
  "operationsPart",
  "softwarePart",
] as const satisfies readonly LineId[];
export type CostPart = (typeof costParts)[number];

/** What a case does not change. */
type Accelerator = Record<UnitCostField, SingleValue> &
  Record<
    | "serverCapital"
    | "networkCapital"
    | "storageCapital"
    | "facilityCapital"
    | "mwYearsPerHour"
    | "tokensPerHour"
    | "egressUsdPerMtok"
    | "outputShare",
    SingleValue
  >;

/** A million tokens on the reference accelerator under the assumptions of each case, one column to a case. */
export function caseUnitCostBlock(
  { line, heading, cases, caseName, bundle }: WorkbookContext,
  { byCase, fixed }: InputsSheet,
  rows: YearSheet,
  of: Accelerator,
) {
  const { sheet } = rows;
  rows.heading(heading("perMillionTokensByCase"), "unit-cost-of-scenario.ts unitCostOfScenario");
  const headRow = rows.blockHead(
    cases.map(({ slot }, index) => ({ column: FIRST_YEAR_COLUMN + index, text: caseName(slot) })),
  );

  const across = (place: number): Reference =>
    fixedRange(sheet.name, { row: place, column: FIRST_YEAR_COLUMN }, { row: place, column: LAST_CASE });
  /** The same formula in each column; read from another row of the block, the cell of the same column. */
  function row(id: LineId, unit: SheetUnit, content: Formula | readonly number[]) {
    const { label, unitText } = line(id, unit);
    const place = rows.take(1);
    sheet.put(place, 0, { content: label, look: "label", numberFormat: null });
    sheet.put(place, 1, { content: unitText, look: "unit", numberFormat: null });
    for (const index of caseSlots.keys()) {
      const cell =
        "tree" in content
          ? { content, look: id === "partsTotal" ? ("total" as const) : ("figure" as const) }
          : { content: content[index] ?? null, look: "stated" as const };
      sheet.put(place, FIRST_YEAR_COLUMN + index, { ...cell, numberFormat: numberFormat(unit) });
    }
    const reference: Reference = ({ column }) => {
      const corner = { row: place, column, rowFixed: false, columnFixed: false };
      return { sheet: sheet.name, from: corner, to: corner };
    };
    return { reference, all: across(place) };
  }

  const { waccFraction, economicLifeComputeYears: life, facilityLifeYears, pueRatio } = byCase;
  const itCharge = row(
    "itChargePerYear",
    "factor",
    formula`IF(${waccFraction}>0,(1-${of.residualFraction}*(1+${waccFraction})^-${life})*${waccFraction}/(1-(1+${waccFraction})^-${life}),(1-${of.residualFraction})/${life})`,
  );
  const facilityCharge = row(
    "facilityChargePerYear",
    "factor",
    formula`IF(${waccFraction}>0,${waccFraction}/(1-(1+${waccFraction})^-${facilityLifeYears}),1/${facilityLifeYears})`,
  );
  const drawn = row(
    "drawnLoadFactor",
    "fraction",
    formula`MIN(1,${byCase.itLoadFactorFraction}*(1+${of.powerElasticity}*(${of.softwareMultiplierRatio}-1)))`,
  );
  const billedMwhPerHour = row(
    "billedMwhPerHour",
    "tiny",
    formula`MAX(${drawn},${of.takeOrPayFraction})*${fixed.hoursPerYear}*${of.mwYearsPerHour}`,
  );
  const hoursToMtok = rows.value(
    line("hoursPerMtok", "tiny"),
    formula`${fixed.tokensPerMtok}/${of.tokensPerHour}`,
    "figure",
  );
  const isLeased = of.leaseUsdPerItKwMonth;
  const parts: Record<CostPart, ReturnType<typeof row>> = {
    capitalPart: row(
      "capitalPart",
      "USD/Mtok",
      formula`((${of.serverCapital}+${of.storageCapital})*${itCharge}+IF(${isLeased}>0,${isLeased}*${fixed.monthsPerYear}*${of.acceleratorItPowerKw},${of.facilityCapital}*${facilityCharge}))/${fixed.hoursPerYear}*${hoursToMtok}`,
    ),
    networkPart: row(
      "networkPart",
      "USD/Mtok",
      formula`${of.networkCapital}*${itCharge}/${fixed.hoursPerYear}*${hoursToMtok}+${of.egressUsdPerMtok}*${of.outputShare}`,
    ),
    energyPart: row(
      "energyPart",
      "USD/Mtok",
      formula`${billedMwhPerHour}*${byCase.electricityPriceUsdPerMwh}/${of.electricalEfficiencyFraction}*${hoursToMtok}`,
    ),
    coolingPart: row(
      "coolingPart",
      "USD/Mtok",
      formula`(${billedMwhPerHour}*${byCase.electricityPriceUsdPerMwh}*(${pueRatio}-1/${of.electricalEfficiencyFraction})+${drawn}*${fixed.hoursPerYear}*${of.mwYearsPerHour}*${fixed.kwhPerMwh}*${of.waterUsageLitresPerKwh}/${fixed.litresPerCubicMetre}*${of.waterPriceUsdPerCubicMetre})*${hoursToMtok}`,
    ),
    operationsPart: row(
      "operationsPart",
      "USD/Mtok",
      formula`IF(${isLeased}>0,0,${byCase.operationsUsdPerMwYear}*${of.mwYearsPerHour})*${hoursToMtok}`,
    ),
    softwarePart: row(
      "softwarePart",
      "USD/Mtok",
      formula`${of.softwareUsdPerAcceleratorYear}/${fixed.hoursPerYear}*${hoursToMtok}`,
    ),
  };
  const total = row(
    "partsTotal",
    "USD/Mtok",
    formula`${parts.capitalPart}+${parts.networkPart}+${parts.energyPart}+${parts.coolingPart}+${parts.operationsPart}+${parts.softwarePart}`,
  );
  const engine = row(
    "engineUsdPerMtok",
    "USD/Mtok",
    cases.map(({ parameters }) => unitCostOfScenario(bundle.inputs.unitCost, parameters).mtok.totalUsd),
  );
  return { names: across(headRow), parts, total, engine };
}
