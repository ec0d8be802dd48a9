import { z } from "zod";
import { demandCases } from "@/lib/model/scenario/apply-demand-case";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import {
  capexPolicies,
  growthLimits,
  taxModes,
  terminalValueModes,
} from "@/lib/model/scenario/scenario-options";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";
import { asOfInstant } from "./as-of-instant";
import { comparisonDefaults } from "./comparison-defaults";
import { numberRange } from "./number-range";

export const MAX_DRAWS = 32_768;
export const REPLICATE_COUNT = 8;

function parameterRangeSchema(key: ScenarioParameterKey) {
  return numberRange(scenarioParameterDefinitions[key]).optional();
}

export const scenarioOverrides = z.strictObject(
  Object.fromEntries(scenarioParameterKeys.map((key) => [key, parameterRangeSchema(key)])) as Record<
    ScenarioParameterKey,
    ReturnType<typeof parameterRangeSchema>
  >,
);

/** What a reader may set beside the scenario itself; the same in a URL, an API call, a report and the command line. */
export const projectionRequest = z.strictObject({
  scenario: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "lower-case letters, digits and hyphens"),
  overrides: scenarioOverrides.default({}),
  /** Zone whose ingested power price the scenarios scale, e.g. US or US-VA. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, "a zone such as US or US-VA")
    .default(comparisonDefaults.region),
  terminalValueMode: z.enum(terminalValueModes).default(comparisonDefaults.terminalValueMode),
  taxMode: z.enum(taxModes).default(comparisonDefaults.taxMode),
  capexPolicy: z.enum(capexPolicies).default(comparisonDefaults.capexPolicy),
  /** What holds growth back: the scenarios' own power, cooling and network, or what the capacity model lets run. */
  growthLimits: z.enum(growthLimits).default(comparisonDefaults.growthLimits),
  /** Whose demand every scenario meets: its own, or that of one published case; capex and policy stay its own. */
  demandCase: z.enum(demandCases).default(comparisonDefaults.demandCase),
  grid: z.enum(timeGridNames).default(comparisonDefaults.grid),
  survivalCurve: z.enum(survivalCurves).default(comparisonDefaults.survivalCurve),
  economicDepreciation: z.enum(economicDepreciationMethods).default(comparisonDefaults.economicDepreciation),
  writedownRule: z.enum(writedownRules).default(comparisonDefaults.writedownRule),
  strict: z.boolean().default(comparisonDefaults.strict),
  seed: z.string().min(1).max(64).default(comparisonDefaults.seed),
  draws: numberRange({ min: 0, max: MAX_DRAWS, whole: true })
    .refine((draws) => draws % REPLICATE_COUNT === 0, `a multiple of ${REPLICATE_COUNT}`)
    .default(comparisonDefaults.draws),
  asOf: asOfInstant.optional(),
});

/** The request without its scenario: what several compared scenarios share. */
export const comparisonRequest = projectionRequest.omit({ scenario: true });

export type ComparisonRequest = z.infer<typeof comparisonRequest>;
