import { differenceSteps } from "./difference-steps";
import {
  forwardNpvUsdBn,
  requiredRevenue2030UsdBn,
  runWith,
  sumOverYears,
  type FrameworkEngine,
} from "./framework-engine";
import type { EngineAnswer, LifeGrid, PublishedFramework } from "./published-framework";

/** Baseline AI capex by year: compute, data centres and power together. */
const baselineUsdBn = {
  capex2026: 765,
  capex2027: 1011,
  capex2028: 1220,
  capex2029: 1392,
  capex2030: 1579,
  capex2031: 1636,
} as const;

/** Economic lives of silicon in their sensitivity: obsolete early, and the two ends of the usual range. */
const GRID_LIVES_YEARS = [3, 4, 5, 6];

export function goldmanSixYearCapexUsdBn(): number {
  return Object.values(baselineUsdBn).reduce((sum, capexUsdBn) => sum + capexUsdBn, 0);
}

/** Their path as the engine's growth rates; one rate covers 2030 and 2031. */
function goldmanPath({ base }: FrameworkEngine) {
  const { capex2026, capex2027, capex2028, capex2029, capex2031 } = baselineUsdBn;
  return {
    grossAdds2026Gw: capex2026 / base.capexPerGw2026UsdBn,
    capexGrowth2027Fraction: capex2027 / capex2026 - 1,
    capexGrowth2028Fraction: capex2028 / capex2027 - 1,
    capexGrowth2029Fraction: capex2029 / capex2028 - 1,
    capexGrowth2030To2031Fraction: Math.sqrt(capex2031 / capex2029) - 1,
  };
}

function answer(engine: FrameworkEngine): EngineAnswer {
  const overrides = goldmanPath(engine);
  const run = runWith(engine, overrides);
  const plannedUsdBn = sumOverYears(engine.baseline, "capexUsdBn", 2026, 2031);
  const published = goldmanSixYearCapexUsdBn();
  const onTheirPathUsdBn = sumOverYears(run, "capexUsdBn", 2026, 2031);
  return {
    overrides,
    figures: [
      {
        id: "capexSixYears",
        unit: "USD bn",
        value: plannedUsdBn,
        publishedValue: published,
        steps: differenceSteps(published, [
          { cause: "shape", value: onTheirPathUsdBn },
          { cause: "growthRates", value: plannedUsdBn },
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
        id: "forwardNpv",
        unit: "USD bn",
        value: forwardNpvUsdBn(run),
        publishedValue: null,
        steps: [],
      },
    ],
  };
}

/** Their path at several lives of silicon: what 2030 must bring, and what the programme is then worth. */
function lifeGrid(engine: FrameworkEngine): LifeGrid {
  const path = goldmanPath(engine);
  return {
    columns: [
      { id: "requiredRevenue2030", unit: "USD bn/yr", rateFraction: null },
      { id: "forwardNpv", unit: "USD bn", rateFraction: null },
    ],
    rows: GRID_LIVES_YEARS.map((lifeYears) => {
      const run = runWith(engine, { ...path, economicLifeComputeYears: lifeYears });
      return { lifeYears, values: [requiredRevenue2030UsdBn(run), forwardNpvUsdBn(run)] };
    }),
  };
}

export const goldmanSachs: PublishedFramework = {
  id: "goldman-sachs",
  publisher: "Goldman Sachs Global Institute",
  publishedOn: "2026-05-01",
  source: {
    title: "Tracking Trillions: The Assumptions Shaping the Scale of the AI Build-Out",
    url: "https://gridreadiness.com/blog/goldman-sachs-7-trillion-ai-capex-power-bottleneck.html",
    quotedBy: "Grid Readiness",
  },
  inputs: Object.entries(baselineUsdBn).map(([name, value]) => ({
    name: name as keyof typeof baselineUsdBn,
    value,
    unit: "USD bn/yr",
  })),
  checks: [
    {
      id: "capexSixYears",
      unit: "USD bn",
      publishedValue: 7600,
      recomputedValue: goldmanSixYearCapexUsdBn(),
      toleranceFraction: 0.01,
    },
  ],
  answer,
  lifeGrid,
};
