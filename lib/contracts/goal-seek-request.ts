import { z } from "zod";
import { valuationSpans, type GoalTarget } from "@/lib/model/scenario/goal-target";
import { INDEX_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { numberRange } from "./number-range";
import { comparisonFields, drawsFitReplicates, projectionRequest } from "./projection-request";

const goalTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("npv"), span: z.enum(valuationSpans) }),
  z.strictObject({
    kind: z.literal("irr"),
    span: z.enum(valuationSpans),
    hurdleFraction: numberRange({ min: 0, max: 1 })
      .optional()
      .describe("The scenario's own cost of capital where left out."),
  }),
  z.strictObject({
    kind: z.literal("payback"),
    year: numberRange({ min: INDEX_YEAR, max: LAST_YEAR, whole: true }),
  }),
]);

const goalSeekChoice = {
  scenario: projectionRequest.shape.scenario,
  target: goalTarget
    .default({ kind: "npv", span: "forward" })
    .describe(
      "npv: of 0 or more. irr: of the hurdle or more. payback: cash back for good by the end of the year, undiscounted. forward: from the first projected year on; programme: from 2022 on, sunk cost included.",
    ),
  parameters: z
    .array(z.enum(valueParameterKeys))
    .min(1, "one parameter or more")
    .max(valueParameterKeys.length)
    .default(valueParameterKeys)
    .describe("Those asked about; all that move value where left out."),
  curves: z
    .boolean()
    .default(false)
    .describe("With the result over all each parameter may be: some seventy points a parameter."),
};

/** A goal as its reader stated it: settings left out are for a saved scenario or the defaults to fill. */
export const statedGoalSeek = z.looseObject(goalSeekChoice);

/** What one parameter would have to be for a scenario to reach a target, at the settings of a comparison. */
export const goalSeekRequest = comparisonFields.extend(goalSeekChoice).superRefine(drawsFitReplicates);

/** The target as the engine takes it. @param waccFraction of the scenario, which stands in for a hurdle that is not stated. */
export function withOwnHurdle(stated: z.infer<typeof goalTarget>, waccFraction: number): GoalTarget {
  return stated.kind === "irr"
    ? { ...stated, hurdleFraction: stated.hurdleFraction ?? waccFraction }
    : stated;
}
