import { differenceSteps } from "./difference-steps";
import {
  requiredRevenue2030UsdBn,
  runWith,
  scaledAdds,
  sumOverYears,
  valueInYear,
  type FrameworkEngine,
} from "./framework-engine";
import type { EngineAnswer, PublishedFramework } from "./published-framework";

const CAPACITY_GW = 55;
const COST_PER_GW_USD_BN = 50;
const CAPEX_FIVE_YEARS_USD_BN = 8900;
const REVENUE_FIVE_YEARS_USD_BN = 3300;

export function citiCapacityCostUsdBn(): number {
  return CAPACITY_GW * COST_PER_GW_USD_BN;
}

/** 55 GW bought over 2026 to 2030 on the base plan's profile and prices. */
function capacityAnswer(engine: FrameworkEngine): EngineAnswer {
  const baseAddsGw = sumOverYears(engine.baseline, "grossAddsGw", 2026, 2030);
  const overrides = scaledAdds(engine, CAPACITY_GW / baseAddsGw);
  const value = sumOverYears(runWith(engine, overrides), "capexUsdBn", 2026, 2030);
  return {
    overrides,
    figures: [
      {
        id: "capacityCost",
        unit: "USD bn",
        value,
        publishedValue: 2800,
        steps: differenceSteps(2800, [
          { cause: "rounding", value: citiCapacityCostUsdBn() },
          { cause: "unitCost", value: CAPACITY_GW * engine.base.capexPerGw2026UsdBn },
          { cause: "inflation", value },
        ]),
      },
    ],
  };
}

/** Citi's five years of capex on the base plan's profile: the revenue the engine then expects over the same years. */
function revenueAnswer(engine: FrameworkEngine): EngineAnswer {
  const baseCase = engine.baseline;
  const overrides = scaledAdds(
    engine,
    CAPEX_FIVE_YEARS_USD_BN / sumOverYears(baseCase, "capexUsdBn", 2026, 2030),
  );
  const run = runWith(engine, overrides);
  const revenueUsdBn = sumOverYears(run, "revenueUsdBn", 2026, 2030);
  return {
    overrides,
    figures: [
      {
        id: "revenueFiveYears",
        unit: "USD bn",
        value: revenueUsdBn,
        publishedValue: REVENUE_FIVE_YEARS_USD_BN,
        steps: differenceSteps(REVENUE_FIVE_YEARS_USD_BN, [
          { cause: "demand", value: sumOverYears(baseCase, "revenueUsdBn", 2026, 2030) },
          { cause: "capacity", value: revenueUsdBn },
        ]),
      },
      {
        id: "requiredRevenue2030",
        unit: "USD bn/yr",
        value: requiredRevenue2030UsdBn(run),
        publishedValue: null,
        steps: [],
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

export const citi2025: PublishedFramework = {
  id: "citi-2025",
  publisher: "Citi",
  publishedOn: "2025-09-30",
  source: {
    title: null,
    url: "https://wbj.pl/citigroup-lifts-ai-forecast/post/147439",
    quotedBy: "Warsaw Business Journal",
  },
  inputs: [
    { name: "capacity", value: CAPACITY_GW, unit: "GW" },
    { name: "costPerGw", value: COST_PER_GW_USD_BN, unit: "USD bn/GW" },
  ],
  checks: [
    {
      id: "capacityCost",
      unit: "USD bn",
      publishedValue: 2800,
      recomputedValue: citiCapacityCostUsdBn(),
      toleranceFraction: 0.03,
    },
  ],
  answer: capacityAnswer,
  lifeGrid: null,
};

export const citi2026: PublishedFramework = {
  id: "citi-2026",
  publisher: "Citi",
  publishedOn: "2026-03-10",
  source: {
    title: null,
    url: "https://www.devdiscourse.com/article/technology/3832915-citigroup-elevates-ai-investment-projections-amid-rising-demand",
    quotedBy: "Devdiscourse",
  },
  inputs: [{ name: "capexFiveYears", value: CAPEX_FIVE_YEARS_USD_BN, unit: "USD bn" }],
  checks: [
    {
      id: "revenueFiveYears",
      unit: "USD bn",
      publishedValue: REVENUE_FIVE_YEARS_USD_BN,
      recomputedValue: null,
      toleranceFraction: 0,
    },
  ],
  answer: revenueAnswer,
  lifeGrid: null,
};
