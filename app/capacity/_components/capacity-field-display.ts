import type { DisplayUnit } from "@/lib/format/display-unit";
import {
  capacityFieldDefinition,
  type CapacityField,
  type CapacityFieldUnit,
} from "@/lib/model/capacity/capacity-fields";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import { sliderRange } from "../../_components/controls/slider-range";

const displayUnits: Record<CapacityFieldUnit, DisplayUnit> = {
  GW: "gw",
  "GW/yr": "gw",
  fraction: "fraction",
  "fraction/yr": "fraction",
  "1/yr": "number",
  ratio: "number",
  years: "years",
  year: "number",
  "wafers/month": "count",
  "accelerators/wafer": "number",
  "modules/yr": "count",
  "modules/accelerator": "number",
  GB: "number",
  "USD/MW": "usd",
  "USD/MWh": "usdPerMwh",
  "USD bn/yr": "number",
};

export function displayUnitOf(field: CapacityField): DisplayUnit {
  return displayUnits[capacityFieldDefinition(field).unit];
}

export function sliderRangeOf(
  field: CapacityField,
  { low, value, high }: FieldSource,
): { min: number; max: number; step: number } {
  const { min, max, unit } = capacityFieldDefinition(field);
  if (unit === "year") return { min, max, step: 1 };
  return sliderRange({ low, value, high, min, max });
}
