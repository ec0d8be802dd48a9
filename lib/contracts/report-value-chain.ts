import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import type { ReportChainInput } from "@/lib/model/valuation/report-chain";
import { chainAssumptionKeys } from "@/lib/model/value-chain/chain-assumptions";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";

const MAX_COMPANIES = 500; // bounds the work a bundle from elsewhere may ask for

const layer = z.enum(chainLayers);

const exposure = z.strictObject({
  ticker: z.string(),
  layer,
  revenueUsdBn: z.number().nullable(),
  totalRevenueUsdBn: z.number().nullable(),
  operatingIncomeUsdBn: z.number().nullable(),
  baseYear: z.number().int(),
  terminalShareFraction: z.strictObject({
    bear: z.number().nullable(),
    base: z.number().nullable(),
    bull: z.number().nullable(),
  }),
  lagQuarters: z.number().nullable(),
  recognisedFraction: z.number(),
  incrementalMarginFraction: z.number().nullable(),
  incrementalMarginEvidence: z.enum(evidenceStatuses),
  widerMetric: z.string().nullable(),
  evidence: z.enum(evidenceStatuses),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
});

const vendor = z.strictObject({
  ticker: z.string(),
  newestPeriodEnd: z.string().nullable(),
  filedGrowth: z
    .strictObject({
      fraction: z.number(),
      evidence: z.enum(evidenceStatuses),
      period: z.string(),
      knownAt: z.string().nullable(),
      sourceUrl: z.string(),
    })
    .nullable(),
  impliedGrowthFraction: z.number().nullable(),
  impliedMissing: z.string().nullable(),
});

/** What the value chain of a report is computed from. */
export const reportValueChain = z.strictObject({
  cases: z.array(z.strictObject({ slug: z.string(), builtIn: z.enum(builtInSlugs) })),
  base: z.strictObject({ parameters: z.record(z.enum(scenarioParameterKeys), z.number()) }),
  assumptions: z.record(z.enum(chainAssumptionKeys), z.number()),
  companies: z.array(z.strictObject({ ticker: z.string(), name: z.string(), layer })).max(MAX_COMPANIES),
  exposures: z.array(exposure).max(MAX_COMPANIES),
  vendors: z.array(vendor).max(MAX_COMPANIES),
  growthYears: z.number().int().min(1),
  /** Share prices stay where they are: what was computed from them is stated, with a hash of what it was computed from. */
  market: z.strictObject({
    pricedVendorCount: z.number().int(),
    /** SHA-256 of the fundamentals and prices behind the implied growth; null where no price is stored. */
    inputsHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
}) satisfies z.ZodType<ReportChainInput>;

export type ReportValueChain = z.infer<typeof reportValueChain>;
