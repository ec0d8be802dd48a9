import type { DisplayUnit } from "@/lib/format/display-unit";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import {
  unitCostFieldDefinition,
  type UnitCostField,
  type UnitCostFieldUnit,
} from "@/lib/model/unit-cost/unit-cost-fields";
import { sliderRange } from "../../_components/controls/slider-range";

const displayUnits: Record<UnitCostFieldUnit, DisplayUnit> = {
  USD: "usd",
  "USD/tier": "usd",
  "USD/MW": "usd",
  "USD/MW-yr": "usdPerYear",
  "USD/kW-month": "usd",
  "USD/accelerator-yr": "usdPerYear",
  "USD/MWh": "usdPerMwh",
  "USD/m3": "usd",
  "USD/GB": "usd",
  kW: "kw",
  "L/kWh": "litrePerKwh",
  "tokens/s": "tokensPerSecond",
  tokens: "count",
  "bytes/token": "number",
  "s/token": "number",
  years: "years",
  fraction: "fraction",
  ratio: "number",
  count: "number",
};

export function displayUnitOf(field: UnitCostField): DisplayUnit {
  return displayUnits[unitCostFieldDefinition(field).unit];
}

export function sliderRangeOf(
  field: UnitCostField,
  { low, value, high }: FieldSource,
): { min: number; max: number; step: number } {
  const { min, max, whole } = unitCostFieldDefinition(field);
  return sliderRange({ low, value, high, min, max, whole });
}
