import type { DisplayUnit } from "@/lib/format/display-unit";
import {
  capacityFieldDefinition,
  type CapacityField,
  type CapacityFieldUnit,
} from "@/lib/model/capacity/capacity-fields";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";

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

const SLIDER_STEPS = 100;

export function displayUnitOf(field: CapacityField): DisplayUnit {
  return displayUnits[capacityFieldDefinition(field).unit];
}

/** The published range widened by half on each side, within what the model accepts; the box takes the rest. */
export function sliderRangeOf(field: CapacityField, { low, value, high }: FieldSource) {
  const { min, max, unit } = capacityFieldDefinition(field);
  const from = Math.min(low ?? value * 0.5, value);
  const to = Math.max(high ?? value * 1.5, value);
  const reach = (to - from) / 2 || 1;
  const range = { min: Math.max(min, from - reach), max: Math.min(max, to + reach) };
  if (unit === "year") return { min, max, step: 1 };
  const step = 10 ** Math.floor(Math.log10((range.max - range.min) / SLIDER_STEPS)) * 2;
  return { min: Math.floor(range.min / step) * step, max: Math.ceil(range.max / step) * step, step };
}
