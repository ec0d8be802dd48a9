import { z } from "zod";
import { demandCases } from "@/lib/model/scenario/apply-demand-case";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { assertDependence, dependenceKinds } from "@/lib/model/dependence/dependence";
import { overrideCorrelations, type StatedCorrelation } from "@/lib/model/dependence/override-correlations";
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
import { comparisonDefaults, DEFAULT_DRAWS } from "./comparison-defaults";
import { numberRange } from "./number-range";

export const MAX_DRAWS = 32_768;
const MIN_REPLICATES = 8;
const MAX_REPLICATES = 16;
const MAX_CORRELATIONS = 100; // bounds the work a request may ask for

function parameterRangeSchema(key: ScenarioParameterKey) {
  return numberRange(scenarioParameterDefinitions[key]).optional();
}

export const scenarioOverrides = z.strictObject(
  Object.fromEntries(scenarioParameterKeys.map((key) => [key, parameterRangeSchema(key)])) as Record<
    ScenarioParameterKey,
    ReturnType<typeof parameterRangeSchema>
  >,
);

const rankCorrelation = z.strictObject({
  a: z.enum(scenarioParameterKeys),
  b: z.enum(scenarioParameterKeys),
  spearman: numberRange({ min: -1, max: 1, unit: "Spearman's rank correlation" }),
});

function namesPairsOnce(correlations: StatedCorrelation[], context: z.RefinementCtx): void {
  if (correlations.some(({ spearman }) => Math.abs(spearman) > 1)) return; // named by its own field
  try {
    assertDependence({ kind: "gaussian", spearman: overrideCorrelations([], correlations) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
}

/** None, or at least two rounds: one has no standard error. */
export function areDrawsOf(draws: number, replicates: number): boolean {
  return draws === 0 || (draws % replicates === 0 && draws >= 2 * replicates);
}

export function drawsAllowedBy(replicates: number): string {
  return `a multiple of ${replicates}, the number of replicates, from ${2 * replicates} on; or 0`;
}

/** Two issues where the default number of draws would not fit either, so that whoever drops what is named is left with sense. */
export function drawsFitReplicates(
  { draws, replicates }: { draws: number; replicates: number },
  context: z.RefinementCtx,
): void {
  if (areDrawsOf(draws, replicates)) return;
  const refuse = (field: string, input: number, message: string) =>
    context.addIssue({ code: "custom", path: [field], input, message });
  refuse("draws", draws, drawsAllowedBy(replicates));
  if (!areDrawsOf(DEFAULT_DRAWS, replicates)) {
    refuse("replicates", replicates, `a number that divides draws (${draws})`);
  }
}

/** What a reader may set beside the scenario itself; the same in a URL, an API call, a report and the command line. */
const projectionFields = z.strictObject({
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
  /** 0, or a multiple of `replicates`, at least two of them; with `stopWhenPrecise` the most there may be. */
  draws: numberRange({ min: 0, max: MAX_DRAWS, whole: true }).default(comparisonDefaults.draws),
  /** Independent scrambles behind the standard errors. */
  replicates: numberRange({ min: MIN_REPLICATES, max: MAX_REPLICATES, whole: true }).default(
    comparisonDefaults.replicates,
  ),
  /** Ends at 1,024 draws, or twice as many …, once P(NPV > 0) is known to half a point and the mean to 1 % of the IQR. */
  stopWhenPrecise: z.boolean().default(comparisonDefaults.stopWhenPrecise),
  /** How uncertain parameters move together. */
  dependence: z.enum(dependenceKinds).default(comparisonDefaults.dependence),
  /** The reader's own rank correlations, each in place of the published one of its pair. */
  correlations: z
    .array(rankCorrelation)
    .max(MAX_CORRELATIONS)
    .superRefine(namesPairsOnce)
    .default([...comparisonDefaults.correlations]),
  asOf: asOfInstant.optional(),
});

export const projectionRequest = projectionFields.superRefine(drawsFitReplicates);

/** For schemas that take or leave fields; whoever parses with it adds `drawsFitReplicates`. */
export const comparisonFields = projectionFields.omit({ scenario: true });

/** The request without its scenario: what several compared scenarios share. */
export const comparisonRequest = comparisonFields.superRefine(drawsFitReplicates);

export type ComparisonRequest = z.infer<typeof comparisonRequest>;
