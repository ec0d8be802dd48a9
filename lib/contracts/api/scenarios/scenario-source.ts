import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";

export const scenarioElectricity = z.object({
  region: z.string(),
  seriesId: z.string(),
  trailingYearMeanUsdPerMwh: z
    .number()
    .describe("Mean of the newest twelve months; what the base case pays."),
  newest: z.object({
    periodStart: z.string(),
    periodEnd: z.string(),
    value: z.number().describe("As published, in the series' unit."),
    priceUsdPerMwh: z
      .number()
      .nullable()
      .describe("Null where the price is not in dollars: no exchange rate is implied."),
    partial: z.boolean(),
    knownAt: z.string(),
    retrievedAt: z.string(),
    evidence: z.enum(evidenceStatuses),
  }),
  attribution: z.string(),
  licenceName: z.string(),
  redistribution: z.boolean().describe("Whether the licence lets the figures be passed on."),
});

export const sourcedFiledYear = z.object({
  year: z.number(),
  capexUsdBn: z.number().describe("Capital expenditure in the scenario's perimeter, USD bn nominal."),
  revenueUsdBn: z.number().describe("End-customer AI revenue (perimeter R1), USD bn nominal."),
  bigFiveCapexUsdBn: z.number().describe("Perimeter A, as filed."),
  bigFiveCapexEvidence: z.enum(evidenceStatuses),
  aiShareFraction: z.number(),
  capexEvidence: z.enum(evidenceStatuses),
  revenueEvidence: z.enum(evidenceStatuses),
});

export const scenarioParameterSource = z.object({
  bear: z.number(),
  base: z.number(),
  bull: z.number(),
  asOf: z.string(),
  unit: z.string(),
  source: z.string(),
  grade: z.string(),
  label: z.string(),
  key: z.enum(scenarioParameterKeys),
});

export const scenarioCorrelationSource = z.object({
  spearman: z.number(),
  note: z.string(),
  source: z.string(),
  grade: z.string(),
  a: z.enum(scenarioParameterKeys),
  b: z.enum(scenarioParameterKeys),
});

export const parameterRange = z.object({ low: z.number(), mode: z.number(), high: z.number() });
