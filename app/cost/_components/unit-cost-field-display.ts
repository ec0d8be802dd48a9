import type { DisplayUnit } from "@/lib/format/display-unit";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import {
  unitCostFieldDefinition,
  type UnitCostField,
  type UnitCostFieldUnit,
} from "@/lib/model/unit-cost/unit-cost-fields";

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

const SLIDER_STEPS = 100;

export function displayUnitOf(field: UnitCostField): DisplayUnit {
  return displayUnits[unitCostFieldDefinition(field).unit];
}

/** The published range widened by half on each side, within what the model accepts; the box takes the rest. */
export function sliderRangeOf(
  field: UnitCostField,
  source: FieldSource,
): { min: number; max: number; step: number } {
  const { min, max, whole } = unitCostFieldDefinition(field);
  const low = Math.min(source.low ?? source.value * 0.5, source.value);
  const high = Math.max(source.high ?? source.value * 1.5, source.value);
  const reach = (high - low) / 2 || 1;
  const range = { min: Math.max(min, low - reach), max: Math.min(max, high + reach) };
  if (whole === true) return { min: Math.floor(range.min), max: Math.ceil(range.max), step: 1 };
  const step = roundStep((range.max - range.min) / SLIDER_STEPS);
  return { min: Math.floor(range.min / step) * step, max: Math.ceil(range.max / step) * step, step };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const multiple = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return multiple * power;
}
