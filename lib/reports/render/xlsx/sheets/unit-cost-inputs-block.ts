import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
  type UnitCostFieldUnit,
} from "@/lib/model/unit-cost/unit-cost-fields";
import { formula } from "../formula/formula";
import type { SheetUnit } from "../number-format";
import type { WorkbookContext } from "../workbook-context";
import { FIRST_YEAR_COLUMN, type SingleValue, type YearSheet } from "../year-rows";

const DELIVERED = FIRST_YEAR_COLUMN;
const CHANGED = DELIVERED + 1;
const THOUSAND = 1000;

/** Every field of the unit cost in a blue cell, beside what it was delivered with. */
export function unitCostInputsBlock(
  { line, heading, t, unitText, bundle }: WorkbookContext,
  rows: YearSheet,
) {
  rows.heading(heading("unitCostInputs"), "unit-cost-fields.ts");
  rows.blockHead([
    { column: DELIVERED, text: t("workbook.control.delivered") },
    { column: CHANGED, text: t("workbook.inputs.changed") },
  ]);
  const field = Object.fromEntries(unitCostFieldNames.map((name) => [name, fieldRow(name)])) as Record<
    UnitCostField,
    SingleValue
  >;
  const changedCount = rows.value(
    line("changedFields", "count"),
    formula`SUM(${rows.besideRange(CHANGED, unitCostFieldNames.length)})`,
    "total",
  );

  function fieldRow(name: UnitCostField): SingleValue {
    const fieldUnit = unitCostFieldDefinition(name).unit;
    const content = bundle.inputs.unitCost[name];
    const unit = inputFormat(fieldUnit, content);
    const words = { label: t(`cost.field.${name}`), unit, unitText: unitText(fieldUnit) };
    const input = rows.value(words, content, "input");
    const delivered = rows.beside(DELIVERED, content, "stated", unit);
    rows.beside(CHANGED, formula`IF(${input}=${delivered},0,1)`, "figure", "count");
    return input;
  }

  return { field, changedCount };
}

/** A share reads in per cent, as its unit says; large and tiny inputs keep to the width of their column. */
function inputFormat(unit: UnitCostFieldUnit, value: number): SheetUnit {
  if (unit === "fraction") return "input share";
  if (Math.abs(value) >= THOUSAND) return "count";
  return value !== 0 && Math.abs(value) < 1 / THOUSAND ? "tiny" : "plain";
}
