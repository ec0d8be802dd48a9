import type { FieldSource } from "./field-source";
import { unitCost } from "./unit-cost";
import { unitCostFieldNames, type UnitCostField, type UnitCostInput } from "./unit-cost-fields";

export type RangeEffect = {
  field: UnitCostField;
  low: { input: number; usdPerMtok: number };
  high: { input: number; usdPerMtok: number };
};

/**
 * Cost of a million tokens with one input at the low and the high end of its published range, all else as it is. Inputs
 * without a range, or whose end contradicts another input, are left out; widest swing first.
 */
export function rangeEffects(
  input: UnitCostInput,
  fields: Record<UnitCostField, Pick<FieldSource, "low" | "high">>,
): RangeEffect[] {
  const effects = unitCostFieldNames.flatMap((field): RangeEffect[] => {
    const { low, high } = fields[field];
    if (low === null || high === null || low === high) return [];
    const [atLow, atHigh] = [costWith(input, field, low), costWith(input, field, high)];
    if (atLow === null || atHigh === null || atLow === atHigh) return [];
    return [{ field, low: { input: low, usdPerMtok: atLow }, high: { input: high, usdPerMtok: atHigh } }];
  });
  return effects.toSorted((a, b) => swing(b) - swing(a));
}

function swing({ low, high }: RangeEffect): number {
  return Math.abs(high.usdPerMtok - low.usdPerMtok);
}

function costWith(input: UnitCostInput, field: UnitCostField, value: number): number | null {
  try {
    return unitCost({ ...input, [field]: value }).mtok.totalUsd;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
