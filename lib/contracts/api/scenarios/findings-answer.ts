import { z } from "zod";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { likelihoods } from "@/lib/model/scenario/likelihood";
import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import { capexPolicies, terminalValueModes } from "@/lib/model/scenario/scenario-options";
import { valueParameterGroups } from "@/lib/model/scenario/scenario-parameters";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";

const fraction = z.number();

const decisiveParameter = z.object({
  key: scenarioParameterKey,
  effectUsdBn: z.number(),
  standing: z
    .enum(["sourced", "partly-assumed", "assumed", "unverified", "reader"])
    .describe("What the number rests on."),
});

const finding = z.discriminatedUnion("id", [
  z.object({
    id: z.literal("return"),
    verdict: z.enum(["pays", "about-even", "does-not-pay"]),
    npvForwardUsdBn: z.number(),
    npvPerCapexFraction: fraction.describe("NPV over the present value of the capex it takes."),
    waccFraction: fraction,
    irrFraction: fraction.nullable(),
  }),
  z.object({
    id: z.literal("certainty"),
    verdict: z.enum(likelihoods),
    probability: z.number().describe("That forward NPV is positive."),
    standardError: z.number(),
    isBorderline: z.boolean().describe("Two standard errors reach into another word."),
    draws: z.number(),
  }),
  z.object({
    id: z.literal("sunk"),
    verdict: z.enum(["both", "forward-only", "programme-only", "neither"]),
    npvForwardUsdBn: z.number(),
    npvProgrammeUsdBn: z.number(),
  }),
  z.object({
    id: z.literal("revenue"),
    verdict: z.enum(["enough", "short", "no-answer"]),
    requiredUsdBn: z.number().nullable(),
    solutionCount: z
      .number()
      .describe("How often NPV crosses zero over revenue; the required one is the last."),
    isLeap: z.boolean().describe("NPV leaps over zero there: a little less revenue stops a year's building."),
    projectedUsdBn: z.number(),
    observedUsdBn: z.number(),
    observedYear: z.number(),
    growthNeededFraction: fraction.nullable().describe("A year, from the observed to the required figure."),
  }),
  z.object({
    id: z.literal("trough"),
    verdict: z.enum(["recovers", "turns", "still-falling"]),
    troughUsdBn: z.number(),
    troughYear: z.number(),
    paybackYear: z.number().nullable(),
  }),
  z.object({
    id: z.literal("limits"),
    verdict: z.enum(["limited", "free"]),
    constraint: z.enum(capacityConstraints).nullable(),
    years: z.number(),
    totalYears: z.number(),
    peakIdleGw: z.number(),
  }),
  z.object({
    id: z.literal("terminal"),
    verdict: z.enum(["decides", "part", "little"]),
    mode: z.enum(terminalValueModes),
    terminalUsdBn: z.number(),
    shareFraction: fraction,
  }),
  z.object({
    id: z.literal("lives"),
    verdict: z.enum(["written-down", "matched"]),
    economicLifeYears: z.number(),
    bookLifeYears: z.number(),
    writedownUsdBn: z.number(),
    lastYear: z.number(),
  }),
  z.object({
    id: z.literal("mismatch"),
    verdict: z.enum(["costs", "nothing"]),
    policy: z.enum(capexPolicies),
    npvByPolicyUsdBn: z
      .record(z.enum(capexPolicies), z.number())
      .describe(
        "Forward NPV if builders kept to the plan, cut back with returns, or stopped growing when new capacity loses.",
      ),
    costUsdBn: z.number(),
  }),
  z.object({
    id: z.literal("difference"),
    verdict: z.enum(["same", "better", "worse"]),
    parentSlug: z.string(),
    differenceUsdBn: z.number(),
    group: z.enum(valueParameterGroups).nullable(),
    groupEffectUsdBn: z.number(),
  }),
  z.object({
    id: z.literal("evidence"),
    verdict: z.enum(["assumed", "mixed", "sourced"]),
    decisive: z.array(decisiveParameter),
    assumedCount: z.number(),
  }),
]) satisfies z.ZodType<ScenarioFinding>;

export const findingsAnswer = z
  .object({ scenario: z.string() })
  .extend(analysisBasis.shape)
  .extend({
    findings: z
      .array(finding)
      .describe(
        "In the order a reader asks. Without draws, nothing is said of how sure it is; without a terminal value, nothing of its share.",
      ),
  });
