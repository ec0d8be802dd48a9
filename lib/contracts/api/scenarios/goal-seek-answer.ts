import { z } from "zod";
import { valuationSpans } from "@/lib/model/scenario/goal-target";
import { publishedCases } from "@/lib/model/scenario/published-placement";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";

const target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("npv"), span: z.enum(valuationSpans) }),
  z.object({ kind: z.literal("irr"), span: z.enum(valuationSpans), hurdleFraction: z.number() }),
  z.object({ kind: z.literal("payback"), year: z.number() }),
]);

const solution = z.object({
  value: z.number(),
  metOn: z.enum(["above", "below"]).describe("On which side of the value the target is met."),
  isExact: z.boolean().describe("False where the result leaps over the target: no value gives it exactly."),
  placement: z.object({
    place: z
      .enum(["own", "published", "beyond"])
      .describe(
        "own: inside the scenario's own range. published: between the lowest and highest case. beyond: outside everything published.",
      ),
    nearestCase: z.enum(publishedCases),
    nearestCaseValue: z.number(),
    timesNearestCase: z
      .number()
      .nullable()
      .describe("Value over that case's; null unless both are above zero."),
    distanceInSpreads: z
      .number()
      .nullable()
      .describe(
        "From the scenario's value, in distances from the lowest to the highest case; null where those are one.",
      ),
  }),
});

const refusal = z.literal("capex-shares-sum-to-one");

const reached = z.object({ value: z.number(), marginUsdBn: z.number() });

const seek = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("sought"),
    key: scenarioParameterKey,
    value: z.number().describe("Of the scenario as it stands."),
    marginUsdBn: z
      .number()
      .describe("By which the scenario passes the target, USD bn nominal: negative where it misses."),
    isMet: z.boolean(),
    solutions: z
      .array(solution)
      .describe("Ascending; empty when no accepted value changes whether the target is met."),
    hasInfluence: z.boolean().describe("False when the result does not depend on the parameter at all."),
    accepted: z
      .object({ low: z.number(), high: z.number(), isNarrowed: z.boolean() })
      .describe(
        "What the engine takes with the other parameters as they stand; narrowed when less than on its own.",
      ),
    best: reached.describe("The accepted value nearest to the target, or furthest past it."),
    bestCase: reached
      .extend({ case: z.enum(publishedCases) })
      .nullable()
      .describe("The same among the published cases; null where the engine refuses all three."),
    curve: z
      .array(z.object({ value: z.number(), marginUsdBn: z.number().nullable() }))
      .nullable()
      .describe("Ascending, null where the engine refuses; null as a whole unless asked for."),
  }),
  z.object({ kind: z.literal("refused"), key: scenarioParameterKey, reason: refusal }),
]);

const way = z.object({
  key: scenarioParameterKey,
  value: z.number().nullable().describe("Of the scenario; null for a parameter that is refused."),
  nearest: solution.nullable(),
  solutionCount: z.number(),
  obstacle: z
    .enum([refusal.value, "no-influence", "not-alone"])
    .nullable()
    .describe("Why there is no solution; null when there is one."),
});

export const goalSeekAnswer = z
  .object({ scenario: z.string() })
  .extend(analysisBasis.shape)
  .extend({
    target,
    ways: z
      .array(way)
      .describe(
        "Nearest first, in published bear-to-bull spreads; then those without a spread, then those that cannot reach the target alone.",
      ),
    seeks: z.array(seek),
  });
