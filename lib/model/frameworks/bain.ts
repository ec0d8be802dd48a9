import { differenceSteps } from "./difference-steps";
import { requiredRevenue2030UsdBn, runWith, valueInYear, type FrameworkEngine } from "./framework-engine";
import type { EngineAnswer, PublishedFramework } from "./published-framework";

const ANNUAL_CAPEX_USD_BN = 500;
const CAPEX_OVER_REVENUE_FRACTION = 0.25; // inferred from 500 and 2,000: not printed
const FUNDABLE_REVENUE_USD_BN = 1200;

/** Revenue a year that sustains the capex at a sustainable share of it. */
export function bainRequiredRevenueUsdBn(): number {
  return ANNUAL_CAPEX_USD_BN / CAPEX_OVER_REVENUE_FRACTION;
}

/** Bain's 500 bn in every year to 2040. */
function answer(engine: FrameworkEngine): EngineAnswer {
  const overrides = {
    grossAdds2026Gw: ANNUAL_CAPEX_USD_BN / engine.base.capexPerGw2026UsdBn,
    capexGrowth2027Fraction: 0,
    capexGrowth2028Fraction: 0,
    capexGrowth2029Fraction: 0,
    capexGrowth2030To2031Fraction: 0,
    capexGrowthAfter2031Fraction: 0,
  };
  const run = runWith(engine, overrides);
  const required = requiredRevenue2030UsdBn(run);
  const published = bainRequiredRevenueUsdBn();
  return {
    overrides,
    figures: [
      {
        id: "revenueForCapex",
        unit: "USD bn/yr",
        value: required,
        publishedValue: published,
        steps:
          required === null ? [] : differenceSteps(published, [{ cause: "capexShare", value: required }]),
      },
      {
        id: "revenueGap",
        unit: "USD bn/yr",
        value: required === null ? null : required - valueInYear(run, "revenueUsdBn", 2030),
        publishedValue: 800,
        steps:
          required === null
            ? []
            : differenceSteps(800, [
                { cause: "capexShare", value: required - FUNDABLE_REVENUE_USD_BN },
                { cause: "demand", value: required - valueInYear(run, "revenueUsdBn", 2030) },
              ]),
      },
      {
        id: "projectedRevenue2030",
        unit: "USD bn/yr",
        value: valueInYear(run, "revenueUsdBn", 2030),
        publishedValue: null,
        steps: [],
      },
    ],
  };
}

export const bain: PublishedFramework = {
  id: "bain",
  publisher: "Bain & Company",
  publishedOn: "2025-09-23",
  source: {
    title: "Global Technology Report 2025",
    url: "https://www.tomshardware.com/tech-industry/bain-says-compute-demand-is-outpacing-capital",
    quotedBy: "Tom’s Hardware",
  },
  inputs: [
    { name: "annualCapex", value: ANNUAL_CAPEX_USD_BN, unit: "USD bn/yr" },
    { name: "capexOverRevenue", value: CAPEX_OVER_REVENUE_FRACTION, unit: "fraction" },
    { name: "fundableRevenue", value: FUNDABLE_REVENUE_USD_BN, unit: "USD bn/yr" },
  ],
  checks: [
    {
      id: "revenueForCapex",
      unit: "USD bn/yr",
      publishedValue: 2000,
      recomputedValue: bainRequiredRevenueUsdBn(),
      toleranceFraction: 0,
    },
    {
      id: "revenueGap",
      unit: "USD bn/yr",
      publishedValue: 800,
      recomputedValue: bainRequiredRevenueUsdBn() - FUNDABLE_REVENUE_USD_BN,
      toleranceFraction: 0,
    },
  ],
  answer,
  lifeGrid: null,
};
