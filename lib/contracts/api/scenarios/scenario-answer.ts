import { z } from "zod";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { headlineFigures, savedScenarioList, scenarioVersionView } from "../../saved-scenario";
import { comparisonFields } from "../../projection-request";
import { distributionSummary, ensembleSummary, probability } from "./ensemble-answer";
import { fundingAnswer, requiredRevenueAnswer } from "./funding-answer";
import { scenarioParameters, scenarioProjection } from "./scenario-projection";
import {
  parameterRange,
  scenarioCorrelationSource,
  scenarioElectricity,
  scenarioParameterSource,
  sourcedFiledYear,
} from "./scenario-source";

export const scenarioListAnswer = savedScenarioList.extend({
  scenarios: z.array(z.enum(builtInSlugs)).describe("Built in."),
  parameters: z
    .array(scenarioParameterSource)
    .describe("What a scenario may set, with the published values and their source."),
  correlations: z.array(scenarioCorrelationSource).describe("How the parameters move together."),
});

export const scenarioAnswer = z.object({
  slug: z.string(),
  parameters: scenarioParameters,
  overridden: z
    .array(z.enum(scenarioParameterKeys))
    .describe("Set by the reader: taken as given, without a range."),
  ranges: z.record(z.enum(scenarioParameterKeys), parameterRange),
  sources: z.array(scenarioParameterSource),
  electricity: scenarioElectricity,
  filedYears: z.array(sourcedFiledYear),
  saved: scenarioVersionView.optional().describe("Of a saved scenario, as the three fields below."),
  lineage: z
    .array(scenarioVersionView)
    .optional()
    .describe("The saved versions from this one down to the built-in one."),
  builtIn: z.enum(builtInSlugs).optional(),
  recomputed: headlineFigures
    .nullable()
    .optional()
    .describe("Its headline by this engine and these data, beside that of the day it was saved."),
});

export const projectionAnswer = z.object({
  scenario: z.string(),
  asOf: z.string().nullable(),
  engineVersion: z.string(),
  electricity: scenarioElectricity,
  projection: scenarioProjection,
  requiredRevenue: requiredRevenueAnswer,
  funding: fundingAnswer,
  ensemble: ensembleSummary.nullable().describe("Null where no draws were asked for."),
});

export const blendAnswer = z.object({
  weights: z.record(z.string(), z.number()),
  settings: comparisonFields.describe("As used, with what was left out filled in."),
  asOf: z.string().nullable(),
  engineVersion: z.string(),
  electricity: scenarioElectricity,
  blend: z.object({ npvForwardUsdBn: distributionSummary, probabilityNpvForwardPositive: probability }),
  simulations: z.array(z.object({ slug: z.string(), ensemble: ensembleSummary })),
});
