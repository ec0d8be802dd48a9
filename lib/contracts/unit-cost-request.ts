import { z } from "zod";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { ownerClasses } from "@/lib/model/unit-cost/owner-class";
import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostField,
} from "@/lib/model/unit-cost/unit-cost-fields";

function rangeSchema(field: UnitCostField) {
  const { min, max, whole } = unitCostFieldDefinition(field);
  const range = z.number().min(min).max(max);
  return whole === true ? range.int() : range;
}

function optionalRangeSchema(field: UnitCostField) {
  return rangeSchema(field).optional();
}

/** Any input of the model, in its own unit and range; what is left out keeps its sourced value. */
export const unitCostOverrides = z.strictObject(
  Object.fromEntries(unitCostFieldNames.map((field) => [field, optionalRangeSchema(field)])) as Record<
    UnitCostField,
    ReturnType<typeof optionalRangeSchema>
  >,
);

/** Numbers must arrive as numbers: text is refused rather than read. */
export const unitCostRequest = z.strictObject({
  hardware: z.enum(acceleratorHardwareIds),
  model: z.string().min(1).max(64),
  /** Zone whose ingested power price applies, e.g. US or US-VA; an explicit price wins. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, "a zone such as US or US-VA")
    .optional(),
  /** Whose cost of capital applies; a hyperscaler's unless said otherwise. */
  ownerClass: z.enum(ownerClasses).optional(),
  electricityPriceUsdPerMwh: optionalRangeSchema("electricityPriceUsdPerMwh"),
  interactivityTokensPerSecondPerUser: z.number().min(0.1).max(5000).optional(),
  softwareMultiplier: optionalRangeSchema("softwareMultiplierRatio"),
  overrides: unitCostOverrides.default({}),
});

export type UnitCostRequest = z.infer<typeof unitCostRequest>;
