import {
  capitalOfCapex,
  capitalRecoveryUsdBnPerYear,
  requiredRevenueOfCapital,
  taxDepreciationPresentValuePerUsd,
} from "../scenario/required-revenue-of-capital";
import { differenceSteps } from "./difference-steps";
import { cashCostPerGwYearUsdBn, type FrameworkEngine } from "./framework-engine";
import type { EngineAnswer, FrameworkInput, PublishedFramework } from "./published-framework";

const TOTAL_OVER_GPU_RATIO = 2; // the other half of a data centre's cost: energy, buildings, generators
const REVENUE_OVER_COST_RATIO = 2; // a gross margin of 50 % for whoever uses the GPU
const GPU_SPEND_2023_USD_BN = 50;
const GPU_SPEND_2024_USD_BN = 150;
const ALLOWANCES_2024 = { largeUsdBn: 10, largeCount: 4, smallUsdBn: 5, smallCount: 6 };

/** Lifetime revenue that one year of GPU purchases must bring. */
export function sequoiaLifetimeRevenueUsdBn(gpuSpendUsdBn: number): number {
  return gpuSpendUsdBn * TOTAL_OVER_GPU_RATIO * REVENUE_OVER_COST_RATIO;
}

/** What is left once each named company is allowed its AI revenue. */
export function sequoiaRevenueGapUsdBn(requiredUsdBn: number): number {
  const { largeUsdBn, largeCount, smallUsdBn, smallCount } = ALLOWANCES_2024;
  return requiredUsdBn - (largeUsdBn * largeCount + smallUsdBn * smallCount);
}

/**
 * The same year of GPU purchases at the base case's mix, return, tax, running cost and margin: revenue over the chips' life.
 * No path is run: one vintage alone has no market in the engine.
 */
function vintageAnswer(engine: FrameworkEngine, gpuSpendUsdBn: number): EngineAnswer {
  const { base } = engine;
  const published = sequoiaLifetimeRevenueUsdBn(gpuSpendUsdBn);
  const lifeYears = base.economicLifeComputeYears;
  const capexUsdBn = gpuSpendUsdBn / base.acceleratorShareFraction;
  const capital = capitalOfCapex(base, capexUsdBn);
  const run = engine.baseline;
  const cashPerGwYearUsdBn = cashCostPerGwYearUsdBn(run);
  const cashUsdBn = (cashPerGwYearUsdBn * capexUsdBn) / base.capexPerGw2026UsdBn;
  const recoveredUsdBn = lifeYears * capitalRecoveryUsdBnPerYear(base, capital);
  const taxedUsdBn =
    (recoveredUsdBn * (1 - base.taxRateFraction * taxDepreciationPresentValuePerUsd(base))) /
    (1 - base.taxRateFraction);
  const value = lifeYears * requiredRevenueOfCapital(base, capital, cashUsdBn);
  return {
    overrides: {},
    figures: [
      {
        id: "lifetimeRevenue",
        unit: "USD bn",
        value,
        publishedValue: published,
        steps: differenceSteps(published, [
          { cause: "perimeter", value: capexUsdBn * REVENUE_OVER_COST_RATIO },
          { cause: "return", value: recoveredUsdBn * REVENUE_OVER_COST_RATIO },
          { cause: "tax", value: taxedUsdBn * REVENUE_OVER_COST_RATIO },
          { cause: "runningCost", value: (taxedUsdBn + lifeYears * cashUsdBn) * REVENUE_OVER_COST_RATIO },
          { cause: "margin", value },
        ]),
      },
    ],
  };
}

function vintageInputs(gpuSpendUsdBn: number): FrameworkInput[] {
  return [
    { name: "gpuSpend", value: gpuSpendUsdBn, unit: "USD bn/yr" },
    { name: "totalOverGpu", value: TOTAL_OVER_GPU_RATIO, unit: "ratio" },
    { name: "revenueOverCost", value: REVENUE_OVER_COST_RATIO, unit: "ratio" },
  ];
}

export const sequoia2023: PublishedFramework = {
  id: "sequoia-2023",
  publisher: "Sequoia Capital",
  publishedOn: "2023-09",
  source: {
    title: "AI’s $200B Question",
    url: "https://www.sequoiacap.com/article/follow-the-gpus-perspective/",
    quotedBy: null,
  },
  inputs: vintageInputs(GPU_SPEND_2023_USD_BN),
  checks: [
    {
      id: "lifetimeRevenue",
      unit: "USD bn",
      publishedValue: 200,
      recomputedValue: sequoiaLifetimeRevenueUsdBn(GPU_SPEND_2023_USD_BN),
      toleranceFraction: 0,
    },
  ],
  answer: (engine) => vintageAnswer(engine, GPU_SPEND_2023_USD_BN),
  lifeGrid: null,
};

export const sequoia2024: PublishedFramework = {
  id: "sequoia-2024",
  publisher: "Sequoia Capital",
  publishedOn: "2024-06-20",
  source: {
    title: "AI’s $600B Question",
    url: "https://sequoiacap.com/article/ais-600b-question/",
    quotedBy: null,
  },
  inputs: [
    ...vintageInputs(GPU_SPEND_2024_USD_BN),
    { name: "largeAllowance", value: ALLOWANCES_2024.largeUsdBn, unit: "USD bn/yr" },
    { name: "largeCount", value: ALLOWANCES_2024.largeCount, unit: "count" },
    { name: "smallAllowance", value: ALLOWANCES_2024.smallUsdBn, unit: "USD bn/yr" },
    { name: "smallCount", value: ALLOWANCES_2024.smallCount, unit: "count" },
  ],
  checks: [
    {
      id: "lifetimeRevenue",
      unit: "USD bn",
      publishedValue: 600,
      recomputedValue: sequoiaLifetimeRevenueUsdBn(GPU_SPEND_2024_USD_BN),
      toleranceFraction: 0,
    },
    {
      id: "revenueGap",
      unit: "USD bn",
      publishedValue: 500,
      recomputedValue: sequoiaRevenueGapUsdBn(sequoiaLifetimeRevenueUsdBn(GPU_SPEND_2024_USD_BN)),
      toleranceFraction: 0.1,
    },
  ],
  answer: (engine) => vintageAnswer(engine, GPU_SPEND_2024_USD_BN),
  lifeGrid: null,
};
