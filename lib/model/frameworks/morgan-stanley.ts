import { differenceSteps } from "./difference-steps";
import { runWith, scaledAdds, sumOverYears, valueInYear, type FrameworkEngine } from "./framework-engine";
import type { EngineAnswer, EngineFigure, PublishedFramework } from "./published-framework";

const FUNDING_TOTAL_USD_BN = 2900;
const sourcesOfFundsUsdBn = {
  hyperscalerCash: 1400,
  privateCredit: 800,
  privateEquity: 350,
  corporateDebt: 200,
  securitised: 150,
} as const;
const usesOfFundsUsdBn = { hardware: 1600, buildings: 1300 } as const;
const marginInputs = {
  contribution2025: 51,
  revenue2025: 153,
  contribution2028: 722,
  revenue2028: 1100,
} as const;
const PRINTED_MARGIN = { 2025: 0.34, 2028: 0.67 } as const;

const total = (parts: Record<string, number>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

export const morganStanleySourcesUsdBn = (): number => total(sourcesOfFundsUsdBn);
/** Of the capital to 2028, what cash flow does not cover. */
export const morganStanleyFundingGapUsdBn = (): number =>
  morganStanleySourcesUsdBn() - sourcesOfFundsUsdBn.hyperscalerCash;
export const morganStanleyUsesUsdBn = (): number => total(usesOfFundsUsdBn);
export const morganStanleyMargin = (year: 2025 | 2028): number =>
  year === 2025
    ? marginInputs.contribution2025 / marginInputs.revenue2025
    : marginInputs.contribution2028 / marginInputs.revenue2028;

/** The base plan scaled so that 2025 as filed and 2026 to 2028 as planned come to 2.9 tn: what must come from outside? */
function fundingAnswer(engine: FrameworkEngine): EngineAnswer {
  const baseCase = engine.baseline;
  const filedUsdBn = valueInYear(baseCase, "capexUsdBn", 2025);
  const overrides = scaledAdds(
    engine,
    (FUNDING_TOTAL_USD_BN - filedUsdBn) / sumOverYears(baseCase, "capexUsdBn", 2026, 2028),
  );
  const run = runWith(engine, overrides);
  const externalUsdBn = [2025, 2026, 2027, 2028].reduce(
    (sum, year) => sum + Math.max(0, -valueInYear(run, "freeCashFlowUsdBn", year)),
    0,
  );
  const publishedUsdBn = morganStanleyFundingGapUsdBn();
  const { base } = engine;
  const computeShare =
    base.acceleratorShareFraction + base.serverStorageShareFraction + base.networkShareFraction;
  const hardwareUsdBn = computeShare * FUNDING_TOTAL_USD_BN;
  return {
    overrides,
    figures: [
      {
        id: "externalFunding",
        unit: "USD bn",
        value: externalUsdBn,
        publishedValue: publishedUsdBn,
        steps: differenceSteps(publishedUsdBn, [{ cause: "ownCash", value: externalUsdBn }]),
      },
      {
        id: "hardwareSpend",
        unit: "USD bn",
        value: hardwareUsdBn,
        publishedValue: usesOfFundsUsdBn.hardware,
        steps: differenceSteps(usesOfFundsUsdBn.hardware, [{ cause: "choice", value: hardwareUsdBn }]),
      },
      {
        id: "capexFourYears",
        unit: "USD bn",
        value: sumOverYears(baseCase, "capexUsdBn", 2025, 2028),
        publishedValue: FUNDING_TOTAL_USD_BN,
        steps: differenceSteps(FUNDING_TOTAL_USD_BN, [
          { cause: "capexLevel", value: sumOverYears(baseCase, "capexUsdBn", 2025, 2028) },
        ]),
      },
    ],
  };
}

/** Share of revenue (with uplift, as they count) left after running cost, expenses and the wear of the fleet. */
function marginFigure(engine: FrameworkEngine, year: 2025 | 2028): EngineFigure {
  const run = engine.baseline;
  const { base } = engine;
  const revenueUsdBn = valueInYear(run, "revenueUsdBn", year) + valueInYear(run, "upliftUsdBn", year);
  const fixedUsdBn =
    valueInYear(run, "energyCostUsdBn", year) +
    valueInYear(run, "operationsCostUsdBn", year) +
    valueInYear(run, "economicDepreciationUsdBn", year);
  const expenseFraction = base.operatingExpenseToRevenueFraction + base.revenueTaxFraction;
  const marginAt = (atRevenueUsdBn: number) => 1 - expenseFraction - fixedUsdBn / atRevenueUsdBn;
  const theirRevenueUsdBn = year === 2025 ? marginInputs.revenue2025 : marginInputs.revenue2028;
  return {
    id: year === 2025 ? "margin2025" : "margin2028",
    unit: "fraction",
    value: marginAt(revenueUsdBn),
    publishedValue: PRINTED_MARGIN[year],
    steps: differenceSteps(PRINTED_MARGIN[year], [
      { cause: "costLevel", value: marginAt(theirRevenueUsdBn) },
      { cause: "revenueLevel", value: marginAt(revenueUsdBn) },
    ]),
  };
}

export const morganStanleyFunding: PublishedFramework = {
  id: "morgan-stanley-funding",
  publisher: "Morgan Stanley",
  publishedOn: "2025-07",
  source: {
    title: null,
    url: "https://aigazine.com/industry/data-center-private-credit-set-to-dominate-funding--s",
    quotedBy: "aigazine",
  },
  inputs: [...Object.entries(sourcesOfFundsUsdBn), ...Object.entries(usesOfFundsUsdBn)].map(
    ([name, value]) => ({
      name: name as keyof typeof sourcesOfFundsUsdBn | keyof typeof usesOfFundsUsdBn,
      value,
      unit: "USD bn",
    }),
  ),
  checks: [
    {
      id: "externalFunding",
      unit: "USD bn",
      publishedValue: 1500,
      recomputedValue: morganStanleyFundingGapUsdBn(),
      toleranceFraction: 0,
    },
    {
      id: "sourcesOfFunds",
      unit: "USD bn",
      publishedValue: FUNDING_TOTAL_USD_BN,
      recomputedValue: morganStanleySourcesUsdBn(),
      toleranceFraction: 0,
    },
    {
      id: "usesOfFunds",
      unit: "USD bn",
      publishedValue: FUNDING_TOTAL_USD_BN,
      recomputedValue: morganStanleyUsesUsdBn(),
      toleranceFraction: 0,
    },
  ],
  answer: fundingAnswer,
  lifeGrid: null,
};

export const morganStanleyMargins: PublishedFramework = {
  id: "morgan-stanley-margin",
  publisher: "Morgan Stanley",
  publishedOn: "2025-02",
  source: {
    title: null,
    url: "https://news.futunn.com/en/post/53583113/morgan-stanley-generative-ai-is-expected-to-achieve-positive-returns",
    quotedBy: "wallstreetcn",
  },
  inputs: Object.entries(marginInputs).map(([name, value]) => ({
    name: name as keyof typeof marginInputs,
    value,
    unit: "USD bn/yr",
  })),
  checks: [
    {
      id: "margin2028",
      unit: "fraction",
      publishedValue: PRINTED_MARGIN[2028],
      recomputedValue: morganStanleyMargin(2028),
      toleranceFraction: 0.02 / PRINTED_MARGIN[2028], // two points
    },
    {
      id: "margin2025",
      unit: "fraction",
      publishedValue: PRINTED_MARGIN[2025],
      recomputedValue: morganStanleyMargin(2025),
      toleranceFraction: 0.01 / PRINTED_MARGIN[2025], // one point
    },
  ],
  answer: (engine) => ({
    overrides: {},
    figures: [marginFigure(engine, 2028), marginFigure(engine, 2025)],
  }),
  lifeGrid: null,
};
