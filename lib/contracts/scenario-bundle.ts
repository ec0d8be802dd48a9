import { z } from "zod";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { dependenceKinds } from "@/lib/model/dependence/dependence";
import { capexPolicies, taxModes, terminalValueModes } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { timeGridNames } from "@/lib/model/scenario/time-grid";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { comparisonRequest, MAX_DRAWS } from "./projection-request";
import { reportPart } from "./report-part";
import { reportProvenance } from "./report-provenance";

export const BUNDLE_FORMAT = "joule-street/scenario-bundle";
export const BUNDLE_FORMAT_VERSION = 3;

export const MAX_REPORT_TITLE_CHARACTERS = 200;
export const MAX_REPORT_NOTES_CHARACTERS = 10_000;

const MAX_LIMIT_YEARS = 19; // of the horizon
const MAX_SCENARIOS = 12; // bounds the work a bundle from elsewhere may ask for
const MAX_CORRELATIONS = 1000; // likewise

const slug = z.string().min(1).max(64);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The reader's own words: any Unicode, counted as a reader counts, in code points. */
const ownText = (most: number) =>
  z.string().refine((text) => [...text].length <= most, { error: `must have at most ${most} characters` });
export const reportTitle = ownText(MAX_REPORT_TITLE_CHARACTERS);
export const reportNotes = ownText(MAX_REPORT_NOTES_CHARACTERS);
const parameterValues = z.record(z.enum(scenarioParameterKeys), z.number());
const triple = z.strictObject({ bear: z.number(), base: z.number(), bull: z.number() });

const scenarioInputs = z.strictObject({
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
        slug,
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

/** What a comparison is computed from, as it is stored. */
export const frozenScenarioInputs = scenarioInputs;

/** With what only a report has. */
const bundleInputs = scenarioInputs.extend({
  unitCost: z.record(z.enum(unitCostFieldNames), z.number()),
  /** The report before this one, to say what moved. */
  previous: reportPart(z.json()).optional(),
  /** Indicators, frozen paths and the reader's prior behind the odds. */
  tracking: reportPart(z.json()).optional(),
  valueChain: reportPart(z.json()).optional(),
  /** What the quantitative sections need beyond the scenarios. */
  analysis: reportPart(z.json()).optional(),
});

/** A report as data: it carries everything it was computed from, so that anyone can compute it again without a database. */
export const scenarioBundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.literal(BUNDLE_FORMAT_VERSION),
  engineVersion: z.string(),
  generatedAt: z.iso.datetime(),
  licence: z.string(),
  /** `comparison`, or the one scenario the report dwells on. */
  scenarioSet: slug,
  title: reportTitle.optional(),
  notes: reportNotes.optional(),
  request: comparisonRequest,
  inputs: bundleInputs,
  /** Compared value by value with the rebuilt numbers, which have types; here they only need to be JSON. */
  outputs: z.strictObject({
    scenarios: z.array(z.json()),
    bridge: z.json(),
    simulations: z.array(z.json()),
    unitCost: z.json(),
    levers: z.json(),
    changes: reportPart(z.json()),
    odds: reportPart(z.json()),
    chain: reportPart(z.json()),
    analysis: z.record(z.string(), reportPart(z.json())),
  }),
  provenance: reportProvenance,
  /** SHA-256 of the canonical JSON of each part, by its path: which part was altered is told by its own hash. */
  partHashes: z.record(z.string(), hash),
  /** SHA-256 of the canonical JSON of `{ title, notes, inputs, outputs }`. */
  contentHash: hash,
  /** SHA-256 of the canonical JSON of `provenance`. */
  provenanceHash: hash,
});

export type ScenarioBundle = z.infer<typeof scenarioBundle>;
