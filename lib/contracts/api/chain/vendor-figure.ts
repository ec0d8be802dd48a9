import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { vendorCaveats } from "@/lib/model/valuation/vendor-fundamentals";
import { vendorUnresolvedReasons } from "@/lib/model/value-chain/vendor-revenue";

const vendorRate = z
  .object({
    seriesId: z.string(),
    unit: z.string().describe('As the series states it, e.g. "USD per EUR".'),
    value: z.number(),
    firstDay: z.string(),
    lastDay: z.string(),
  })
  .describe("Mean rate at which a figure became USD.");

const vendorFigureSource = z.object({
  sourceId: z.string().describe("`yours` for a figure the reader set."),
  sourceUrl: z
    .string()
    .describe(
      "A filing's address, a file's name, or what an extract says of itself; empty for a reader's own.",
    ),
  tag: z.string().describe('Tag or column the figure was filed under; several joined by "; ".'),
  periods: z.array(z.string()).describe("Calendar quarters newest first, one fiscal year, or a day."),
  periodEnd: z.string().nullable(),
  knownAt: z.string().nullable().describe("When the world could know it; null for a reader's own."),
  retrievedAt: z.string().nullable(),
  rate: vendorRate.nullable(),
});

const resolvedFigure = z.object({
  value: z.number(),
  evidence: z.enum(evidenceStatuses),
  source: vendorFigureSource,
  reason: z.null(),
  caveats: z.array(z.enum(vendorCaveats)).optional(),
});

const filedConcept = z.enum([
  "revenue",
  "grossProfit",
  "operatingIncome",
  "capex",
  "operatingCashFlow",
  "cashAndInvestments",
  "totalDebt",
  "stockholdersEquity",
  "sharesOutstanding",
]);

/** Why a figure of a vendor cannot be had. */
export const unresolvedReason = z.union([
  z.object({ code: z.literal("no-cik") }),
  z.object({ code: z.literal("no-filing") }),
  z.object({ code: z.literal("not-filed"), concept: filedConcept }),
  z.object({ code: z.literal("missing-quarters"), concept: filedConcept, quarters: z.array(z.string()) }),
  z.object({ code: z.literal("several-units"), concept: filedConcept, units: z.array(z.string()) }),
  z.object({ code: z.literal("wrong-unit"), concept: filedConcept, unit: z.string(), expected: z.string() }),
  z.object({
    code: z.literal("balance-too-old"),
    concept: filedConcept,
    day: z.string(),
    newestPeriod: z.string(),
  }),
  z.object({ code: z.literal("no-shares") }),
  z.object({ code: z.literal("no-book-equity") }),
  z.object({ code: z.literal("negative-book-equity"), bookEquityUsd: z.number() }),
  z.object({ code: z.literal("no-revenue"), revenueUsd: z.number() }),
  z.object({ code: z.literal("operating-loss"), operatingMarginFraction: z.number() }),
  z.object({ code: z.literal("no-growth-base") }),
  z.object({ code: z.literal("no-enterprise-value"), enterpriseValueUsd: z.number() }),
  z.object({ code: z.literal("no-solution") }),
  z.object({ code: z.literal("no-weights") }),
  z.object({ code: z.literal("no-price") }),
  z.object({
    code: z.literal("price-too-old"),
    tradedOn: z.string(),
    ageDays: z.number(),
    maxAgeDays: z.number(),
  }),
  z.object({ code: z.literal("price-without-currency"), tradedOn: z.string() }),
  z.object({ code: z.literal("price-not-shown") }),
  z.object({ code: z.literal("no-exchange-rate"), currency: z.string(), days: z.string().nullable() }),
  z.object({ code: z.literal("no-depositary-ratio"), exchange: z.string() }),
  z.object({
    code: z.literal("wacc-not-above-growth"),
    waccFraction: z.number(),
    terminalGrowthFraction: z.number(),
  }),
  z.object({ code: z.literal("return-below-wacc"), returnFraction: z.number(), waccFraction: z.number() }),
  z.object({
    code: z.literal("return-not-above-growth"),
    terminalRonicFraction: z.number(),
    terminalGrowthFraction: z.number(),
  }),
  z.object({ code: z.literal("no-scenario"), lacks: z.enum(vendorUnresolvedReasons).nullable() }),
]);

/** A figure in the unit its field is named by, or why there is none. */
export const vendorFigure = z.union([
  resolvedFigure,
  z.object({
    value: z.null(),
    evidence: z.literal("unresolved"),
    source: z.null(),
    reason: unresolvedReason,
  }),
]);
