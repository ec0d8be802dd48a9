import { z } from "zod";
import { capacityConstraints } from "@/lib/model/capacity/capacity-constraint";
import { MOST_CAPACITY_DRAWS } from "@/lib/model/capacity/capacity-ensemble";
import {
  capacityFieldDefinition,
  capacityFieldNames,
  type CapacityField,
} from "@/lib/model/capacity/capacity-fields";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import { capacityRegions } from "@/lib/model/capacity/capacity-region";
import { asOfInstant } from "./as-of-instant";
import { numberRange } from "./number-range";
import { unitCostRequest } from "./unit-cost-request";

const quarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));

function optional<Name extends string>(
  names: readonly Name[],
  range: (name: Name) => z.ZodNumber,
): z.ZodObject<Record<Name, z.ZodOptional<z.ZodNumber>>> {
  return z.strictObject(
    Object.fromEntries(names.map((name) => [name, range(name).optional()])) as Record<
      Name,
      z.ZodOptional<z.ZodNumber>
    >,
  );
}

/** Any input of the capacity model, in its own unit and range; what is left out keeps its sourced value. */
export const capacityOverrides = optional(capacityFieldNames, (name: CapacityField) =>
  numberRange(capacityFieldDefinition(name)),
);

/** What to plan. An empty object asks for the reference accelerator with every input at its sourced value. */
export const capacityRequest = z
  .strictObject({
    /** `min` takes the least limit in each quarter; `lp` also solves the programme. */
    mode: z.enum(["lp", "min"]).default("lp"),
    /** As for the unit cost: what a MW serves, earns and costs. */
    serving: unitCostRequest.prefault({ hardware: "gb200", model: "DeepSeek-R1" }),
    /** `charged` makes the programme buy only what earns its capital charge; `sunk` deploys what the budgets allow. */
    capital: z.enum(["sunk", "charged"]).default("sunk"),
    overrides: capacityOverrides.default({}),
    /**
     * Limits stated outright, the same in every quarter. GW of IT: packaging, memory and optics on top of the existing fleet,
     * cooling and shell with it. Grid and on-site power: GW at the meter. Capital: USD bn a year.
     */
    limits: optional(capacityConstraints, () => numberRange({ min: 0, max: 1e6 })).default({}),
    requiredItGw: z
      .array(
        z.strictObject({
          quarter: z.enum(quarters as [string, ...string[]]),
          itGw: numberRange({ min: 0, max: 1e6, unit: "GW of IT" }),
        }),
      )
      .max(QUARTER_COUNT)
      .default([]),
    residency: optional(capacityRegions, () => numberRange({ min: 0, max: 1 })).default({}),
    uncertainty: z
      .strictObject({
        draws: numberRange({ min: 2, max: MOST_CAPACITY_DRAWS, whole: true }).default(200),
        seed: z.string().min(1).max(64).default("joule-street"),
      })
      .optional(),
    asOf: asOfInstant.optional(),
  })
  .superRefine(({ mode, uncertainty, residency, requiredItGw }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (mode === "min" && uncertainty !== undefined) refuse("uncertainty", "left out in min mode");
    if (mode === "min" && Object.keys(residency).length > 0) refuse("residency", "left out in min mode");
    const quartersAsked = requiredItGw.map(({ quarter }) => quarter);
    if (new Set(quartersAsked).size < quartersAsked.length) {
      refuse("requiredItGw", "each quarter at most once");
    }
  });

export type CapacityRequest = z.infer<typeof capacityRequest>;
