import { z } from "zod";
import { freshnessStates } from "@/lib/contracts/freshness-states";
import { evidenceStatuses } from "@/lib/model/evidence";
import { companyConcepts } from "./company-concepts";

const usdRate = z.object({
  seriesId: z.string(),
  unit: z.string().describe('As the series states it, e.g. "USD per EUR", "TWD per USD".'),
  value: z.number(),
  firstDay: z.string(),
  lastDay: z.string(),
  observationCount: z.number(),
});

/** A sum over the quarters of a year, or one fiscal year. */
const summedFigure = z.object({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  missing: z
    .union([
      z.object({ code: z.literal("not-filed") }),
      z.object({ code: z.literal("missing-periods"), periods: z.array(z.string()) }),
      z.object({ code: z.literal("several-units"), units: z.array(z.string()) }),
    ])
    .nullable(),
  periods: z.array(z.string()),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  evidence: z.enum(evidenceStatuses),
  newestFiledAt: z.string().nullable(),
});

const usdMissing = z.union([
  z.object({ code: z.literal("no-series"), currency: z.string() }),
  z.object({ code: z.literal("no-period"), currency: z.string() }),
  z.object({
    code: z.literal("no-rate"),
    currency: z.string(),
    seriesId: z.string(),
    first: z.string(),
    last: z.string(),
  }),
]);

const trailingFigure = summedFigure.extend({
  before: summedFigure.describe("The same length a year before."),
  growthFraction: z
    .number()
    .nullable()
    .describe("On the year before; null where either is missing or that one is not positive."),
  valueUsd: z.number().nullable(),
  usdRate: usdRate.nullable(),
  usdMissing: usdMissing.nullable(),
});

export const companyOverview = z
  .object({
    ticker: z.string(),
    name: z.string().nullable(),
    cik: z.string().nullable(),
    cikSource: z.string().nullable(),
    exchange: z.string().nullable(),
    layer: z.string().nullable(),
    role: z.string().nullable(),
    reportingCurrency: z.string().nullable(),
    fiscalYearEnd: z.string().nullable(),
    fiscalYearEndSource: z.string().nullable(),
    basis: z.enum(["four-quarters", "fiscal-year"]).nullable(),
    newestPeriod: z.string().nullable(),
    newestPeriodEnd: z.string().nullable(),
    newestFiledAt: z.string().nullable(),
    freshness: z.enum(freshnessStates).nullable(),
    capexIntensityFraction: z.number().nullable(),
    figures: z.record(z.enum(companyConcepts), trailingFigure.nullable()),
  })
  .describe(
    "A company as a row of a list: its listing, newest period and trailing figures, without what they were added up from.",
  );

export type CompanyOverview = z.infer<typeof companyOverview>;
