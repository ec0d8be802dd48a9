import { differenceSteps } from "./difference-steps";
import { valueInYear, type FrameworkEngine } from "./framework-engine";
import type { EngineAnswer, PublishedFramework } from "./published-framework";

const ASSETS_USD_BN = 2500;
const DEPRECIATION_RATE_FRACTION = 0.2;

export function bcaDepreciationUsdBn(): number {
  return ASSETS_USD_BN * DEPRECIATION_RATE_FRACTION;
}

/** Their assets at the base case's mix and book lives; beside it, the depreciation of the base case in 2030. */
function answer(engine: FrameworkEngine): EngineAnswer {
  const { base } = engine;
  const longLivedShare = base.facilityShareFraction + base.powerShareFraction;
  const value =
    ASSETS_USD_BN *
    ((1 - longLivedShare) / base.bookLifeComputeYears + longLivedShare / base.facilityLifeYears);
  return {
    overrides: {},
    figures: [
      {
        id: "annualDepreciation",
        unit: "USD bn/yr",
        value,
        publishedValue: bcaDepreciationUsdBn(),
        steps: differenceSteps(bcaDepreciationUsdBn(), [{ cause: "life", value }]),
      },
      {
        id: "bookDepreciation2030",
        unit: "USD bn/yr",
        value: valueInYear(engine.baseline, "bookDepreciationUsdBn", 2030),
        publishedValue: null,
        steps: [],
      },
    ],
  };
}

export const bca: PublishedFramework = {
  id: "bca",
  publisher: "BCA Research",
  publishedOn: "2025-11",
  source: {
    title: null,
    url: "https://www.inkl.com/news/why-are-stocks-falling-top-analyst-issues-bombshell-warning-as-volatility-hits-wall-street",
    quotedBy: "Benzinga",
  },
  inputs: [
    { name: "assets2030", value: ASSETS_USD_BN, unit: "USD bn" },
    { name: "depreciationRate", value: DEPRECIATION_RATE_FRACTION, unit: "fraction/yr" },
  ],
  checks: [
    {
      id: "annualDepreciation",
      unit: "USD bn/yr",
      publishedValue: 500,
      recomputedValue: bcaDepreciationUsdBn(),
      toleranceFraction: 0,
    },
  ],
  answer,
  lifeGrid: null,
};
