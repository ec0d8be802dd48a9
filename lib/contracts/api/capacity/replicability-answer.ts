import { z } from "zod";
import { sourcedField } from "../unit-cost/sourced-field";

const constructionTime = z
  .object({
    timedCount: z.number(),
    medianMonths: z.number().nullable(),
    p90Months: z.number().nullable(),
    p90OverP50Ratio: z.number().nullable(),
    shortestMonths: z.number().nullable(),
    longestMonths: z.number().nullable(),
    inferredFromRoofCount: z
      .number()
      .describe("Of those timed: their opening is inferred from when the roof closed."),
    untimedCount: z.number().describe("No land clearing was recorded for them: not timed."),
  })
  .describe("How long from land clearing to operation, and how evenly. Null where nothing was timed.");

const siteCost = z.object({
  site: z.string(),
  entryCount: z.number(),
  medianUsdPerFacilityMw: z.number(),
  atMedianCount: z.number().describe("Entries whose cost per MW is the site's median to within a hundredth."),
});

const costDispersion = z.object({
  count: z.number(),
  mean: z.number(),
  coefficientOfVariation: z
    .number()
    .nullable()
    .describe("Sample standard deviation over the mean; null for a single figure."),
  p50: z.number(),
  p90: z.number(),
  p90OverP50Ratio: z.number(),
});

const timelineCost = z.object({
  sites: z.array(siteCost),
  dispersion: costDispersion
    .nullable()
    .describe("Across sites; null where no entry has both a power and a cost."),
  atSiteMedianFraction: z
    .number()
    .nullable()
    .describe(
      "Of the entries of sites with several, those at their site's median: near 1 a rate per MW was multiplied, not observed.",
    ),
});

const wrightExponent = z.object({
  exponent: z.number().describe("k(n) = k1 n^-b; above 0 where cost falls as capacity accumulates."),
  standardError: z.number(),
  firstUnitCost: z.number().describe("k1: the cost of the first unit."),
  progressRatio: z.number().describe("Share of cost left at each doubling of capacity, 2^-b."),
  pointCount: z.number(),
});

const replicabilityIndex = z.object({
  siteCount: z.number(),
  milestoneCount: z.object({ observed: z.number(), expected: z.number() }),
  timePerPhase: z
    .object({ observed: constructionTime, expected: constructionTime })
    .describe("Of buildings that opened together; observed and expected are never mixed."),
  timePerSite: z
    .object({ observed: constructionTime, expected: constructionTime })
    .describe("Of each site's first phase alone."),
  timelineCost: timelineCost,
  publishedCost: costDispersion.nullable().describe("Across publishers; null where none is given."),
  learning: z.union([
    z.object({ fit: wrightExponent, none: z.null() }),
    z.object({ fit: z.null(), none: z.enum(["modelled-costs", "too-few-sites"]) }),
  ]),
});

const publishedGigawattCost = z.object({
  publisher: z.string(),
  name: z.string(),
  usdPerGw: z.number(),
  source: sourcedField,
});

const energisedSite = z.object({
  site: z.string(),
  zone: z.string().nullable().describe("Null where its name ends in no place known here."),
  energisedMw: z.number().describe("Of the newest entry that can have been observed."),
  announcedMw: z.number().describe("Of the last entry, expectations included."),
  firstPower: z
    .object({ date: z.string(), dating: z.enum(["observed", "expected"]) })
    .nullable()
    .describe(
      "Day of the first entry with power, and whether it was seen or is expected; null where there is none.",
    ),
});

const energisedPower = z.object({
  quarter: z.string().describe("YYYYQn, in order."),
  facilityMw: z.number(),
  dating: z
    .enum(["observed", "expected"])
    .describe(
      "Expected once any entry that counts is an expectation, or the quarter ends after every list was known.",
    ),
});

export const replicability = z.object({
  source: z
    .object({ title: z.string(), url: z.string(), knownOn: z.string(), retrievedAt: z.string() })
    .nullable(),
  index: replicabilityIndex,
  publishedCosts: z.array(publishedGigawattCost),
  sites: z.array(energisedSite),
  power: z.array(energisedPower).describe("Power of all tracked sites by quarter, MW of facility."),
});
