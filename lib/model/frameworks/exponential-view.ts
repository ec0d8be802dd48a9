import { log } from "../numeric/deterministic-log";
import { power } from "../numeric/deterministic-power";
import { differenceSteps } from "./difference-steps";
import { runWith, valueInYear, type FrameworkEngine } from "./framework-engine";
import type { PublishedFramework } from "./published-framework";

const QUARTERS_PER_YEAR = 4;
const COVERAGE_2025 = { revenueUsdBn: 60, capexUsdBn: 400 };
const QUARTER_2026 = { revenueUsdBn: 25, depreciationUsdBn: 21 };
const PRICE_CUT_FRACTION = 0.1;
const MORE_TOKENS = { low: 0.12, high: 0.18 };
const BOOK_LIVES_YEARS = { compute: 6, facility: 14 };

export function exponentialViewCoverageFraction(): number {
  return COVERAGE_2025.revenueUsdBn / COVERAGE_2025.capexUsdBn;
}

export function exponentialViewDepreciationShareFraction(): number {
  return QUARTER_2026.depreciationUsdBn / QUARTER_2026.revenueUsdBn;
}

/** Log arc: ln(1 + more) / -ln(1 - cut). The ratio of the two percentages overstates it. */
export function arcElasticity(priceCutFraction: number, moreTokensFraction: number): number {
  return log(1 + moreTokensFraction) / -log(1 - priceCutFraction);
}

function coverageAnswer(engine: FrameworkEngine) {
  const run = engine.baseline;
  const revenueUsdBn = valueInYear(run, "revenueUsdBn", 2025);
  const value = revenueUsdBn / valueInYear(run, "capexUsdBn", 2025);
  const published = exponentialViewCoverageFraction();
  return {
    overrides: {},
    figures: [
      {
        id: "capexCoverage",
        unit: "fraction",
        value,
        publishedValue: published,
        steps: differenceSteps(published, [
          { cause: "revenueLevel", value: revenueUsdBn / COVERAGE_2025.capexUsdBn },
          { cause: "capexLevel", value },
        ]),
      },
    ],
  } as const;
}

/** The base case with their book lives, over the whole of 2026. */
function depreciationAnswer(engine: FrameworkEngine) {
  const overrides = {
    bookLifeComputeYears: BOOK_LIVES_YEARS.compute,
    facilityLifeYears: BOOK_LIVES_YEARS.facility,
  };
  const run = runWith(engine, overrides);
  const quarterUsdBn = valueInYear(run, "bookDepreciationUsdBn", 2026) / QUARTERS_PER_YEAR;
  const value = (quarterUsdBn * QUARTERS_PER_YEAR) / valueInYear(run, "revenueUsdBn", 2026);
  const published = exponentialViewDepreciationShareFraction();
  return {
    overrides,
    figures: [
      {
        id: "depreciationShare",
        unit: "fraction",
        value,
        publishedValue: published,
        steps: differenceSteps(published, [
          { cause: "depreciationLevel", value: quarterUsdBn / QUARTER_2026.revenueUsdBn },
          { cause: "revenueLevel", value },
        ]),
      },
    ],
  } as const;
}

/** A price 10 % lower under the base case's demand curve. */
function elasticityAnswer({ base }: FrameworkEngine) {
  const moreTokens = power(1 - PRICE_CUT_FRACTION, -base.priceElasticity) - 1;
  const low = MORE_TOKENS.low / PRICE_CUT_FRACTION;
  return {
    overrides: {},
    figures: [
      {
        id: "elasticityLow",
        unit: "elasticity",
        value: base.priceElasticity,
        publishedValue: low,
        steps: differenceSteps(low, [{ cause: "choice", value: base.priceElasticity }]),
      },
      {
        id: "tokensAfterPriceCut",
        unit: "fraction",
        value: moreTokens,
        publishedValue: MORE_TOKENS.low,
        steps: differenceSteps(MORE_TOKENS.low, [{ cause: "choice", value: moreTokens }]),
      },
    ],
  } as const;
}

const REPORT = {
  title: "The State of the AI Economy",
  url: "https://techstrong.ai/articles/new-data-suggests-ai-investments-are-starting-to-pay-off-though-risks-persist/",
  quotedBy: "Techstrong.ai",
} as const;

export const exponentialView2025: PublishedFramework = {
  id: "exponential-view-2025",
  publisher: "Exponential View",
  publishedOn: "2025",
  source: {
    title: null,
    url: "https://www.audioscrape.com/person/derek-thompson?page=7",
    quotedBy: "Audioscrape",
  },
  inputs: [
    { name: "annualRevenue", value: COVERAGE_2025.revenueUsdBn, unit: "USD bn/yr" },
    { name: "capex2025", value: COVERAGE_2025.capexUsdBn, unit: "USD bn/yr" },
  ],
  checks: [
    {
      id: "capexCoverage",
      unit: "fraction",
      publishedValue: 0.15,
      recomputedValue: exponentialViewCoverageFraction(),
      toleranceFraction: 0.005 / 0.15, // half a point
    },
  ],
  answer: coverageAnswer,
  lifeGrid: null,
};

export const exponentialView2026: PublishedFramework = {
  id: "exponential-view-2026",
  publisher: "Exponential View",
  publishedOn: "2026-06-25",
  source: REPORT,
  inputs: [
    { name: "quarterlyRevenue", value: QUARTER_2026.revenueUsdBn, unit: "USD bn" },
    { name: "quarterlyDepreciation", value: QUARTER_2026.depreciationUsdBn, unit: "USD bn" },
  ],
  checks: [
    {
      id: "depreciationShare",
      unit: "fraction",
      publishedValue: 0.84,
      recomputedValue: exponentialViewDepreciationShareFraction(),
      toleranceFraction: 0.005 / 0.84, // half a point
    },
  ],
  answer: depreciationAnswer,
  lifeGrid: null,
};

export const exponentialViewElasticity: PublishedFramework = {
  id: "exponential-view-elasticity",
  publisher: "Exponential View",
  publishedOn: "2026-06-25",
  source: {
    ...REPORT,
    quotedBy: "aissential.tech",
    url: "https://aissential.tech/articles/c6e09e33-30fc-41e8-92dd-41b738ddd1e6",
  },
  inputs: [
    { name: "priceCut", value: PRICE_CUT_FRACTION, unit: "fraction" },
    { name: "moreTokensLow", value: MORE_TOKENS.low, unit: "fraction" },
    { name: "moreTokensHigh", value: MORE_TOKENS.high, unit: "fraction" },
  ],
  checks: [
    {
      id: "elasticityLow",
      unit: "elasticity",
      publishedValue: MORE_TOKENS.low / PRICE_CUT_FRACTION,
      recomputedValue: arcElasticity(PRICE_CUT_FRACTION, MORE_TOKENS.low),
      toleranceFraction: 0,
    },
    {
      id: "elasticityHigh",
      unit: "elasticity",
      publishedValue: MORE_TOKENS.high / PRICE_CUT_FRACTION,
      recomputedValue: arcElasticity(PRICE_CUT_FRACTION, MORE_TOKENS.high),
      toleranceFraction: 0,
    },
  ],
  answer: elasticityAnswer,
  lifeGrid: null,
};
