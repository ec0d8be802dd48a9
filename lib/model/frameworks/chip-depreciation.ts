import { straightLineShare } from "../scenario/asset-lives";
import { log } from "../numeric/deterministic-log";
import { power } from "../numeric/deterministic-power";
import { differenceSteps } from "./difference-steps";
import {
  forwardNpvUsdBn,
  requiredRevenue2030UsdBn,
  runWith,
  sumOverYears,
  type FrameworkEngine,
} from "./framework-engine";
import type { EngineAnswer, LifeGrid, PublishedFramework } from "./published-framework";

const QUARTERS_PER_YEAR = 4;
const QUARTERLY_LOSS_FRACTION = 0.095;
const UNDERSTATED_USD_BN = 176;
const TRUE_LIFE_YEARS = { low: 2, high: 3 };
const META = { savedUsdBn: 2.9, lifeBeforeYears: 5, lifeAfterYears: 5.5 };

/** Loss of value over a year at a constant quarterly rate. */
export function riceAnnualLossFraction(): number {
  return 1 - power(1 - QUARTERLY_LOSS_FRACTION, QUARTERS_PER_YEAR);
}

export function riceHalfLifeQuarters(): number {
  return log(0.5) / log(1 - QUARTERLY_LOSS_FRACTION);
}

/** Gross assets on which the longer life saves the stated depreciation; the real rule acts on what is left of them. */
export function metaImpliedAssetsUsdBn(): number {
  const { savedUsdBn, lifeBeforeYears, lifeAfterYears } = META;
  return savedUsdBn / (straightLineShare(1, 0, lifeBeforeYears) - straightLineShare(1, 0, lifeAfterYears));
}

/** Straight line loses half its value at half its life: that life, and what 2030 must then bring. */
function riceAnswer(engine: FrameworkEngine): EngineAnswer {
  const { base } = engine;
  const halfLifeQuarters = (base.economicLifeComputeYears / 2) * QUARTERS_PER_YEAR;
  const overrides = { economicLifeComputeYears: (riceHalfLifeQuarters() / QUARTERS_PER_YEAR) * 2 };
  const run = runWith(engine, overrides);
  const firstYearLoss = 1 / base.economicLifeComputeYears;
  return {
    overrides,
    figures: [
      {
        id: "annualLoss",
        unit: "fraction/yr",
        value: firstYearLoss,
        publishedValue: riceAnnualLossFraction(),
        steps: differenceSteps(riceAnnualLossFraction(), [{ cause: "shape", value: firstYearLoss }]),
      },
      {
        id: "halfLife",
        unit: "quarters",
        value: halfLifeQuarters,
        publishedValue: riceHalfLifeQuarters(),
        steps: differenceSteps(riceHalfLifeQuarters(), [{ cause: "life", value: halfLifeQuarters }]),
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

/** Wear beyond what the books charge, 2026 to 2028: Σ C_v (1/L_true - 1/L_book) over the engine's own vintages. */
function understatedUsdBn(engine: FrameworkEngine, trueLifeYears: number): number {
  const run = runWith(engine, { economicLifeComputeYears: trueLifeYears });
  return (
    sumOverYears(run, "economicDepreciationUsdBn", 2026, 2028) -
    sumOverYears(run, "bookDepreciationUsdBn", 2026, 2028)
  );
}

function burryAnswer(engine: FrameworkEngine): EngineAnswer {
  const value = understatedUsdBn(engine, TRUE_LIFE_YEARS.high);
  return {
    overrides: { economicLifeComputeYears: TRUE_LIFE_YEARS.high },
    figures: [
      {
        id: "understatedDepreciation",
        unit: "USD bn",
        value,
        publishedValue: UNDERSTATED_USD_BN,
        steps: differenceSteps(UNDERSTATED_USD_BN, [{ cause: "perimeter", value }]),
      },
    ],
  };
}

function burryLifeGrid(engine: FrameworkEngine): LifeGrid {
  const lives = [
    ...new Set([TRUE_LIFE_YEARS.low, TRUE_LIFE_YEARS.high, 4, engine.base.economicLifeComputeYears, 5]),
  ].toSorted((a, b) => a - b);
  return {
    columns: [{ id: "understatedDepreciation", unit: "USD bn", rateFraction: null }],
    rows: lives.map((lifeYears) => ({
      lifeYears,
      values: [understatedUsdBn(engine, lifeYears)],
    })),
  };
}

export const rice: PublishedFramework = {
  id: "rice",
  publisher: "Rice, European Systemic Risk Board",
  publishedOn: "2026",
  source: { title: null, url: null, quotedBy: null },
  inputs: [{ name: "quarterlyLoss", value: QUARTERLY_LOSS_FRACTION, unit: "fraction" }],
  checks: [
    {
      id: "annualLoss",
      unit: "fraction/yr",
      publishedValue: 0.33,
      recomputedValue: riceAnnualLossFraction(),
      toleranceFraction: 0.01,
    },
    {
      id: "halfLife",
      unit: "quarters",
      publishedValue: 7,
      recomputedValue: riceHalfLifeQuarters(),
      toleranceFraction: 0.01,
    },
  ],
  answer: riceAnswer,
  lifeGrid: null,
};

export const burry: PublishedFramework = {
  id: "burry",
  publisher: "Michael Burry",
  publishedOn: "2025-11-10",
  source: {
    title: null,
    url: "https://www.tipranks.com/news/michael-burry-sounds-alarm-on-176b-depreciation-gap-among-tech-giants",
    quotedBy: "TipRanks",
  },
  inputs: [
    { name: "lifeLow", value: TRUE_LIFE_YEARS.low, unit: "years" },
    { name: "lifeHigh", value: TRUE_LIFE_YEARS.high, unit: "years" },
  ],
  checks: [
    {
      id: "understatedDepreciation",
      unit: "USD bn",
      publishedValue: UNDERSTATED_USD_BN,
      recomputedValue: null,
      toleranceFraction: 0,
    },
  ],
  answer: burryAnswer,
  lifeGrid: burryLifeGrid,
};

export const meta: PublishedFramework = {
  id: "meta",
  publisher: "Meta Platforms",
  publishedOn: "2025-01",
  source: { title: "Form 10-K 2024", url: null, quotedBy: null },
  inputs: [
    { name: "lifeBefore", value: META.lifeBeforeYears, unit: "years" },
    { name: "lifeAfter", value: META.lifeAfterYears, unit: "years" },
  ],
  checks: [
    {
      id: "savedDepreciation",
      unit: "USD bn",
      publishedValue: META.savedUsdBn,
      recomputedValue: null,
      toleranceFraction: 0,
    },
  ],
  answer: null,
  lifeGrid: null,
};
