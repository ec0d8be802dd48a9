import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import { unitCostFieldDefinition, type UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import { sliderRange } from "../../_components/controls/slider-range";

export function sliderRangeOf(
  field: UnitCostField,
  { low, value, high }: FieldSource,
): { min: number; max: number; step: number } {
  const { min, max, whole } = unitCostFieldDefinition(field);
  return sliderRange({ low, value, high, min, max, whole });
}
