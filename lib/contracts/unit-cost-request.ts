import { z } from "zod";
import {
  unitCostFieldNames,
  unitCostFields,
  type UnitCostField,
} from "@/lib/model/unit-cost/unit-cost-fields";

const WHOLE_FIELDS: ReadonlySet<UnitCostField> = new Set(["switchRadixPorts", "networkTierCount"]);

function fieldSchema(field: UnitCostField) {
  const { min, max } = unitCostFields[field];
  const range = z.number().min(min).max(max);
  return (WHOLE_FIELDS.has(field) ? range.int() : range).optional();
}

/** Any input of the model, in its own unit and range; what is left out keeps its sourced value. */
export const unitCostOverrides = z.strictObject(
  Object.fromEntries(unitCostFieldNames.map((field) => [field, fieldSchema(field)])) as Record<
    UnitCostField,
    ReturnType<typeof fieldSchema>
  >,
);

function rangeSchema(field: UnitCostField) {
  const { min, max } = unitCostFields[field];
  return z.number().min(min).max(max);
}

/** Numbers must arrive as numbers: text is refused rather than read. */
export const unitCostRequest = z.strictObject({
  hardware: z.string().regex(/^[a-z0-9]{2,16}$/, "a hardware id such as gb200"),
  model: z.string().min(1).max(64),
  /** Zone whose ingested power price applies, e.g. US or US-VA; an explicit price wins. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, "a zone such as US or US-VA")
    .optional(),
  electricityPriceUsdPerMwh: rangeSchema("electricityPriceUsdPerMwh").optional(),
  interactivityTokensPerSecondPerUser: z.number().min(0.1).max(5000).optional(),
  softwareMultiplier: rangeSchema("softwareMultiplierRatio").optional(),
  overrides: unitCostOverrides.default({}),
});

export type UnitCostRequest = z.infer<typeof unitCostRequest>;
