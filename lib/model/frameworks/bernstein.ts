import { differenceSteps } from "./difference-steps";
import { forwardNpvUsdBn, requiredRevenue2030UsdBn, runWith, type FrameworkEngine } from "./framework-engine";
import type { EngineAnswer, PublishedFramework } from "./published-framework";

const COST_PER_GW_USD_BN = 35;
const COST_PER_RACK_USD_M = 5.9;
const GPU_PER_RACK_USD_M = 2.3;
const GROSS_MARGIN_FRACTION = 0.7;
const GPU_SHARE_FRACTION = 0.39;
const NETWORK_SHARE_FRACTION = 0.13;
const USD_M_PER_USD_BN = 1000;
const KW_PER_GW = 1e6;

export function bernsteinRacksPerGw(): number {
  return (COST_PER_GW_USD_BN * USD_M_PER_USD_BN) / COST_PER_RACK_USD_M;
}

export function bernsteinPowerPerRackKw(): number {
  return KW_PER_GW / bernsteinRacksPerGw();
}

export function bernsteinGpuShareFraction(): number {
  return GPU_PER_RACK_USD_M / COST_PER_RACK_USD_M;
}

/** Share of all spending that is the GPU maker's gross profit. */
export function bernsteinGrossProfitShareFraction(): number {
  return bernsteinGpuShareFraction() * GROSS_MARGIN_FRACTION;
}

/** Their price and GPU and network shares; servers and storage take the rest of what the base case gives to compute. */
function answer(engine: FrameworkEngine): EngineAnswer {
  const { base } = engine;
  const computeShare =
    base.acceleratorShareFraction + base.serverStorageShareFraction + base.networkShareFraction;
  const overrides = {
    capexPerGw2026UsdBn: COST_PER_GW_USD_BN,
    acceleratorShareFraction: GPU_SHARE_FRACTION,
    networkShareFraction: NETWORK_SHARE_FRACTION,
    serverStorageShareFraction: computeShare - GPU_SHARE_FRACTION - NETWORK_SHARE_FRACTION,
  };
  const run = runWith(engine, overrides);
  return {
    overrides,
    figures: [
      {
        id: "gpuShare",
        unit: "fraction",
        value: base.acceleratorShareFraction,
        publishedValue: GPU_SHARE_FRACTION,
        steps: differenceSteps(GPU_SHARE_FRACTION, [
          { cause: "choice", value: base.acceleratorShareFraction },
        ]),
      },
      {
        id: "costPerGw",
        unit: "USD bn/GW",
        value: base.capexPerGw2026UsdBn,
        publishedValue: COST_PER_GW_USD_BN,
        steps: differenceSteps(COST_PER_GW_USD_BN, [{ cause: "choice", value: base.capexPerGw2026UsdBn }]),
      },
      {
        id: "forwardNpv",
        unit: "USD bn",
        value: forwardNpvUsdBn(run),
        publishedValue: null,
        steps: [],
      },
      {
        id: "requiredRevenue2030",
        unit: "USD bn/yr",
        value: requiredRevenue2030UsdBn(run),
        publishedValue: null,
        steps: [],
      },
    ],
  };
}

export const bernstein: PublishedFramework = {
  id: "bernstein",
  publisher: "Bernstein",
  publishedOn: "2025-10",
  source: {
    title: "AI Value Chain: How much does a GW of data center capacity actually cost, and what goes into it?",
    url: "https://ng.investing.com/news/stock-market-news/how-much-does-a-gw-of-data-center-capacity-actually-cost-2169144",
    quotedBy: "Investing.com",
  },
  inputs: [
    { name: "costPerGw", value: COST_PER_GW_USD_BN, unit: "USD bn/GW" },
    { name: "costPerRack", value: COST_PER_RACK_USD_M, unit: "USD m" },
    { name: "gpuPerRack", value: GPU_PER_RACK_USD_M, unit: "USD m" },
    { name: "grossMargin", value: GROSS_MARGIN_FRACTION, unit: "fraction" },
  ],
  checks: [
    {
      id: "gpuShare",
      unit: "fraction",
      publishedValue: GPU_SHARE_FRACTION,
      recomputedValue: bernsteinGpuShareFraction(),
      toleranceFraction: 0.01,
    },
    {
      id: "grossProfitShare",
      unit: "fraction",
      publishedValue: 0.29,
      recomputedValue: bernsteinGrossProfitShareFraction(),
      toleranceFraction: 0.08,
    },
  ],
  answer,
  lifeGrid: null,
};
