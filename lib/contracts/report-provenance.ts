import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { acceleratorHardwareIds } from "@/lib/model/unit-cost/accelerator-hardware";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";

const parameterSource = z.object({
  key: z.enum(scenarioParameterKeys),
  label: z.string(),
  unit: z.string(),
  bear: z.number(),
  base: z.number(),
  bull: z.number(),
  /** P primary, S secondary, A assumed, U unverified. */
  grade: z.string(),
  source: z.string(),
  asOf: z.string(),
});

const electricity = z.object({
  region: z.string(),
  seriesId: z.string(),
  trailingYearMeanUsdPerMwh: z.number(),
  newest: z.object({
    periodStart: z.string(),
    priceUsdPerMwh: z.number().nullable(),
    knownAt: z.string(),
    retrievedAt: z.string(),
    evidence: z.enum(evidenceStatuses),
  }),
  attribution: z.string(),
  licenceName: z.string(),
});

const filedYear = z.object({
  year: z.number().int(),
  bigFiveCapexUsdBn: z.number(),
  bigFiveCapexEvidence: z.enum(evidenceStatuses),
  aiShareFraction: z.number(),
  capexUsdBn: z.number(),
  revenueUsdBn: z.number(),
  capexEvidence: z.enum(evidenceStatuses),
  revenueEvidence: z.enum(evidenceStatuses),
});

/** One company's quarter behind a filed year. */
const capexFiling = z.object({
  ticker: z.string(),
  /** Calendar quarter of the period's midpoint, such as 2025Q4. */
  quarter: z.string(),
  /** Null where the licence keeps the figure out of files. */
  capexUsdBn: z.number().nullable(),
  /** Day; null where a secondary source states none. */
  filedAt: z.string().nullable(),
  /** Number of the SEC's; null where the source names no filing. */
  accession: z.string().nullable(),
  /** 1 as first filed, 2 once restated, of those known at the report's as-of. */
  vintage: z.number().int(),
  method: z.string(),
  evidence: z.enum(evidenceStatuses),
  sourceId: z.string(),
  sourceUrl: z.string(),
});

export type CapexFiling = z.infer<typeof capexFiling>;

/** What no filing states, behind the filed years. */
const yearAssumption = z.object({
  year: z.number().int(),
  role: z.enum(["aiShare", "revenue"]),
  id: z.string(),
  sourceTitle: z.string(),
  sourceUrl: z.string().nullable(),
  asOf: z.string().nullable(),
});

const dataSource = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  homepageUrl: z.string(),
  licenceName: z.string(),
  attribution: z.string(),
  redistribution: z.boolean(),
  rowCount: z.number().int(),
  newestPeriodEnd: z.string().nullable(),
  newestKnownAt: z.string().nullable(),
  retrievedAt: z.string().nullable(),
});

const costFieldSource = z.object({
  value: z.number(),
  low: z.number().nullable(),
  mode: z.number().nullable(),
  high: z.number().nullable(),
  sourceTitle: z.string(),
  sourceUrl: z.string().nullable(),
  asOf: z.string().nullable(),
  assumptionId: z.string().nullable(),
  evidence: z.enum(evidenceStatuses),
  verification: z.enum(["verified", "unverified", "assumed", "overridden"]),
  note: z.string().nullable(),
});

const unitCostSources = z.object({
  hardware: z.enum(acceleratorHardwareIds),
  model: z.string(),
  configuration: z.string(),
  /** The service level, and whether the throughput there was measured or read between two measurements. */
  interactivityTokensPerSecondPerUser: z.number(),
  throughputKind: z.enum(["measured", "interpolated"]),
  evidence: z.enum(evidenceStatuses),
  fields: z.record(z.enum(unitCostFieldNames), costFieldSource),
});

const savedScenario = z.object({
  slug: z.string(),
  version: z.number().int(),
  name: z.string(),
  builtIn: z.enum(builtInSlugs),
  notes: z.string().nullable(),
  savedAt: z.string(),
});

/** Where the inputs of a comparison come from: what a reader needs to doubt them. */
export const reportProvenance = z.object({
  /** What was known then; null means everything known when the report was made. */
  asOf: z.string().nullable(),
  electricity,
  parameterSources: z.array(parameterSource),
  filedYears: z.array(filedYear),
  /** The quarters the filed years sum. */
  capexFilings: z.array(capexFiling).optional(),
  /** AI share and revenue of the filed years. */
  yearAssumptions: z.array(yearAssumption).optional(),
  unitCost: unitCostSources,
  sources: z.array(dataSource),
  /** What the report dwells on, unless it comes with the data. */
  savedScenario: savedScenario.optional(),
});

export type ReportProvenance = z.infer<typeof reportProvenance>;
export type UnitCostProvenance = z.infer<typeof unitCostSources>;
