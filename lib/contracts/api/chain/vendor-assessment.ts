import { z } from "zod";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { unresolvedReason, vendorFigure } from "./vendor-figure";

const vendorFundamentals = z
  .object({
    ticker: z.string(),
    name: z.string().describe("The ticker where the list has no name."),
    cik: z.string().nullable(),
    layer: z
      .string()
      .nullable()
      .describe("As the list of companies names it; null for a filer it does not hold."),
    exchange: z.string().nullable(),
    reportingCurrency: z.string().nullable(),
    basis: z
      .enum(["four-quarters", "fiscal-year"])
      .nullable()
      .describe("Annual-only filers are read by their fiscal year; null without filings."),
    newestPeriod: z.string().nullable().describe("Newest filed period: a calendar quarter or a fiscal year."),
    newestPeriodEnd: z.string().nullable(),
    revenueUsd: vendorFigure,
    revenueGrowthFraction: vendorFigure.describe(
      "On the same length a year before, in the currency of the filing.",
    ),
    grossMarginFraction: vendorFigure,
    operatingMarginFraction: vendorFigure,
    operatingIncomeUsd: vendorFigure,
    capexUsd: vendorFigure,
    capexIntensityFraction: vendorFigure.describe("Capital expenditure over revenue."),
    operatingCashFlowUsd: vendorFigure,
    freeCashFlowUsd: vendorFigure.describe("Operating cash flow less capital expenditure."),
    netDebtUsd: vendorFigure.describe("Debt less cash and investments; negative for net cash."),
    bookEquityUsd: vendorFigure,
    sharesCount: vendorFigure.describe("Ordinary shares as filed, all classes that the tag totals."),
    sharesPerSecurityRatio: vendorFigure.describe("Ordinary shares that one traded security stands for."),
    priceUsd: vendorFigure.describe(
      "Newest stored close of one traded security; its own currency is in `priceCurrency`.",
    ),
    priceCurrency: z.string().nullable(),
    mayPassOnPrice: z.boolean().describe("Whether the price, and what gives it away, may leave in a file."),
    marketCapUsd: vendorFigure,
    enterpriseValueUsd: vendorFigure.describe(
      "Market capitalisation plus net debt; alone, with a caveat, where net debt is not known.",
    ),
  })
  .describe(
    "What is filed and traded of one company, in USD, as known at one day. Each figure stands or falls alone.",
  );

const vendorTerms = z.object({
  waccFraction: z.number(),
  terminalGrowthFraction: z.number().describe("From the year after the path on."),
  terminalRonicFraction: z.number().describe("Return on new capital from the year after the path on."),
  taxRateFraction: z.number().describe("Of operating profit; a loss pays and returns none."),
  growthYears: z.number(),
  fadeYears: z.number(),
});

/** The price lies above, or below, every value the range of the unknown gives; or the unknown moves no value. */
const impliedNone = z.union([
  z.object({ code: z.enum(["above-range", "below-range"]), low: z.number(), high: z.number() }),
  z.object({ code: z.literal("growth-adds-no-value") }),
]);

/** Solutions, why there is none, or what is missing to look for them. */
const impliedAnswer = z.union([
  z.object({ status: z.enum(["one", "several"]), values: z.array(z.number()), reason: z.null() }),
  z.object({ status: z.literal("none"), values: z.tuple([]), reason: impliedNone }),
  z.object({ status: z.literal("unresolved"), values: z.tuple([]), reason: unresolvedReason }),
]);

const scenarioComparison = z.object({
  growthFraction: vendorFigure.describe("A year over the years for which growth is held."),
  layerGrowthFraction: vendorFigure.describe(
    "The same of its revenue from the layer alone: known where the whole is not, no match for the implied growth.",
  ),
  gapPercentagePoints: z.number().nullable().describe("Smallest implied growth less the scenario's."),
  coverageRatio: vendorFigure.describe("What the scenario's cash flows are worth over what the market pays."),
  ebitExposureFraction: vendorFigure.describe("E = (PV of EBIT here less PV of EBIT in base) / EV."),
});

/** Probabilities of bear, base and bull that add up to 1. */
const scenarioWeights = z.record(z.enum(builtInSlugs), z.number());

const priceRegion = z.object({
  extent: z.enum(["none", "all", "some"]).describe("Whether every, some or no odds make up the price."),
  vertices: z
    .array(scenarioWeights)
    .describe(
      "Corners of the part of the triangle whose expected value is the price or more, in turn; empty for none.",
    ),
  areaFraction: z
    .number()
    .describe("Its share of the triangle's area: of all odds, taken as equally likely."),
});

export const vendorAssessment = z.object({
  ronicFraction: vendorFigure,
  assumedReturn: z
    .object({
      id: z.string(),
      lowFraction: z.number(),
      modeFraction: z.number(),
      highFraction: z.number(),
      asOf: z.string().nullable(),
      reason: z.string().nullable(),
      instead: unresolvedReason,
    })
    .nullable()
    .describe("What stands in, and why the balance sheet gives none; null where nothing stands in."),
  vendor: vendorFundamentals.describe("With the reader's own figures in."),
  terms: vendorTerms,
  heldGrowthFraction: vendorFigure,
  impliedGrowth: impliedAnswer,
  impliedGrowthOverReturn: z
    .object({ low: impliedAnswer, high: impliedAnswer })
    .nullable()
    .describe("At the ends of the assumed return's range; null where none is assumed."),
  impliedForecastYears: impliedAnswer,
  impliedMargin: impliedAnswer,
  breakEvenRevenueUsd: vendorFigure.describe(
    "In the last year of held growth, waiting at the filed free cash flow over EV.",
  ),
  byScenario: z.record(z.enum(builtInSlugs), scenarioComparison),
  odds: z
    .union([
      z.object({ code: z.literal("between"), bullProbabilityFraction: z.number() }),
      z.object({ code: z.literal("below-both"), bullProbabilityFraction: z.number() }),
      z.object({ code: z.literal("above-both"), bullProbabilityFraction: z.number() }),
      z.object({ code: z.literal("bull-below-bear"), bullProbabilityFraction: z.number() }),
      z.object({ code: z.literal("indifferent"), bullProbabilityFraction: z.null() }),
    ])
    .nullable()
    .describe("Null where bear or bull has no value."),
  region: priceRegion.nullable(),
  weightedGapFraction: vendorFigure.describe("At the reader's odds."),
  impliedLayerRevenueUsd: vendorFigure.describe(
    "What the price asks of the layer in `JOINT_PRICE_YEAR`: implied revenue less what the base scenario has outside it.",
  ),
});
