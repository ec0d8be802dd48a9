import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { FieldSource } from "@/lib/model/unit-cost/field-source";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { unitCostFieldNames, type UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import type { ChangeRequest } from "./use-cost-view";

export type AssumptionInputs = {
  valueOf: (field: UnitCostField) => number;
  /** The sourced value, also where another is set by hand. */
  sourceOf: (field: UnitCostField) => FieldSource;
  isChanged: (field: UnitCostField) => boolean;
  changedCount: number;
  set: (field: UnitCostField, value: number) => void;
  reset: () => void;
};

/** Every input of the model as something to read and to set; setting the sourced value takes the change back. */
export function assumptionInputs(
  request: UnitCostRequest,
  quote: UnitCostQuote,
  base: UnitCostQuote,
  change: ChangeRequest,
): AssumptionInputs {
  const { overrides } = request;
  return {
    valueOf: (field) => overrides[field] ?? quote.inputs.fields[field].value,
    sourceOf: (field) => base.inputs.fields[field],
    isChanged: (field) => overrides[field] !== undefined,
    changedCount: unitCostFieldNames.filter((field) => overrides[field] !== undefined).length,
    set: (field, value) => {
      const { [field]: _previous, ...others } = overrides;
      const isBase = value === base.inputs.fields[field].value;
      change({ overrides: isBase ? others : { ...others, [field]: value } });
    },
    reset: () => change({ overrides: {} }),
  };
}
