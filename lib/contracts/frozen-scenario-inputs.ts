import { z } from "zod";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { dependenceKinds } from "@/lib/model/dependence/dependence";
import { capexPolicies, taxModes, terminalValueModes } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";
import { MAX_DRAWS } from "./projection-request";

const MAX_LIMIT_YEARS = 19; // of the horizon
const MAX_SCENARIOS = 12; // bounds the work a bundle from elsewhere may ask for
const MAX_CORRELATIONS = 1000; // likewise

const parameterValues = z.record(z.enum(scenarioParameterKeys), z.number());
const triple = z.strictObject({ bear: z.number(), base: z.number(), bull: z.number() });

/** What a comparison is computed from, as it is stored. */
export const frozenScenarioInputs = z.strictObject({
  engineVersion: z.string(),
  context: z.strictObject({
    filedYears: z
      .array(z.strictObject({ year: z.number().int(), capexUsdBn: z.number(), revenueUsdBn: z.number() }))
      .min(1),
    historicalCapexPerGwUsdBn: z.number(),
    unitEconomics: z.strictObject({
      tokensPerGwYear: z.number(),
      maxUtilisationFraction: z.number(),
      acceleratorItPowerKw: z.number(),
      electricalEfficiencyFraction: z.number(),
      waterUsageLitresPerKwh: z.number(),
      waterPriceUsdPerCubicMetre: z.number(),
      softwareUsdPerAcceleratorYear: z.number(),
    }),
    capacityLimits: z
      .strictObject({
        powerItGw: z.array(z.number()).max(MAX_LIMIT_YEARS),
        coolingItGw: z.array(z.number()).max(MAX_LIMIT_YEARS),
        networkItGw: z.array(z.number()).max(MAX_LIMIT_YEARS),
        reference: z.strictObject({
          energisedPower2026Gw: z.number(),
          coolingToPowerRatio: z.number(),
          networkAdds2026Gw: z.number(),
        }),
      })
      .optional(),
  }),
  published: z.record(z.enum(scenarioParameterKeys), triple),
  scenarios: z
    .array(
      z.strictObject({
        slug: z.string().min(1).max(64),
        parameters: parameterValues,
        overridden: z.array(z.enum(scenarioParameterKeys)),
      }),
    )
    .min(1)
    .max(MAX_SCENARIOS),
  options: z.strictObject({
    grid: z.enum(timeGridNames),
    terminalValueMode: z.enum(terminalValueModes),
    taxMode: z.enum(taxModes),
    capexPolicy: z.enum(capexPolicies),
    survivalCurve: z.enum(survivalCurves),
    economicDepreciation: z.enum(economicDepreciationMethods),
    writedownRule: z.enum(writedownRules),
    strict: z.boolean(),
    revenueMultiplier: z.number(),
  }),
  dependence: z.strictObject({
    kind: z.enum(dependenceKinds),
    spearman: z
      .array(
        z.strictObject({
          a: z.enum(scenarioParameterKeys),
          b: z.enum(scenarioParameterKeys),
          rho: z.number(),
        }),
      )
      .max(MAX_CORRELATIONS),
  }),
  seed: z.string().min(1).max(64),
  draws: z.number().int().min(0).max(MAX_DRAWS),
  replicateCount: z.number().int().min(1).max(64),
  stopWhenPrecise: z.boolean(),
});
