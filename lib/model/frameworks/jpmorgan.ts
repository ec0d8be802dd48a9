import {
  capitalOfCapex,
  capitalRecoveryUsdBnPerYear,
  requiredRevenueOfCapital,
  taxDepreciationPresentValuePerUsd,
} from "../scenario/required-revenue-of-capital";
import { capitalRecoveryFactor } from "../unit-cost/capital-recovery";
import { differenceSteps } from "./difference-steps";
import {
  cashCostPerGwYearUsdBn,
  requiredRevenue2030UsdBn,
  runWith,
  scaledAdds,
  sumOverYears,
  valueInYear,
  type FrameworkEngine,
} from "./framework-engine";
import type { EngineAnswer, LifeGrid, PublishedFramework } from "./published-framework";

const MONTHS_PER_YEAR = 12;
const USD_PER_USD_BN = 1e9;

/** J.P. Morgan's own figures, November 2025. */
export const jpmorganInputs = {
  capitalUsdBn: 5000,
  returnFraction: 0.1,
  annualRevenueUsdBn: 650,
  iphoneUsers: 1.5e9,
  netflixSubscribers: 300e6,
};

const GRID_LIVES_YEARS = [3, 5, 10, 15, 20];
const GRID_RATES = [0.08, 0.1, 0.12];

/** Level cash a year that returns the rate on capital over its life; a null life is held for ever. */
export function levelCashUsdBnPerYear(
  capitalUsdBn: number,
  rateFraction: number,
  lifeYears: number | null,
): number {
  return capitalUsdBn * (lifeYears === null ? rateFraction : capitalRecoveryFactor(rateFraction, lifeYears));
}

/** USD a month and payer. */
export function monthlyUsdPerPayer(annualUsdBn: number, payerCount: number): number {
  return (annualUsdBn * USD_PER_USD_BN) / payerCount / MONTHS_PER_YEAR;
}

/** The base case with 5 tn of capex over 2026 to 2030 and a 10 % cost of capital: what must 2030 revenue be? */
function requiredRevenue2030(engine: FrameworkEngine) {
  const { capitalUsdBn, returnFraction } = jpmorganInputs;
  const basePlanUsdBn = sumOverYears(engine.baseline, "capexUsdBn", 2026, 2030);
  const overrides = {
    ...scaledAdds(engine, capitalUsdBn / basePlanUsdBn),
    waccFraction: returnFraction,
  };
  const run = runWith(engine, overrides);
  return { overrides, run, value: requiredRevenue2030UsdBn(run) };
}

function returnAnswer(engine: FrameworkEngine): EngineAnswer {
  const { capitalUsdBn, returnFraction, annualRevenueUsdBn } = jpmorganInputs;
  const { overrides, run, value } = requiredRevenue2030(engine);
  const { parameters, options } = run;
  const impliedMargin = levelCashUsdBnPerYear(capitalUsdBn, returnFraction, null) / annualRevenueUsdBn;
  const capital = capitalOfCapex(parameters, capitalUsdBn);
  const recoveredUsdBn = capitalRecoveryUsdBnPerYear(parameters, capital);
  const taxedUsdBn =
    (recoveredUsdBn * (1 - parameters.taxRateFraction * taxDepreciationPresentValuePerUsd(parameters))) /
    (1 - parameters.taxRateFraction);
  const cashPerGwYearUsdBn = cashCostPerGwYearUsdBn(run);
  const cashUsdBn = cashPerGwYearUsdBn * sumOverYears(run, "grossAddsGw", 2026, 2030);
  const closedFormUsdBn = requiredRevenueOfCapital(parameters, capital, cashUsdBn);
  const upliftRatio = options.strict ? 0 : parameters.upliftRatio;
  return {
    overrides,
    figures: [
      {
        id: "revenueForReturn",
        unit: "USD bn/yr",
        value,
        publishedValue: annualRevenueUsdBn,
        steps:
          value === null
            ? []
            : differenceSteps(annualRevenueUsdBn, [
                { cause: "life", value: recoveredUsdBn / impliedMargin },
                { cause: "tax", value: taxedUsdBn / impliedMargin },
                { cause: "margin", value: closedFormUsdBn },
                { cause: "uplift", value: closedFormUsdBn / (1 + upliftRatio) },
                { cause: "path", value },
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

/** V4: what the printed 650 bn would have to leave in cash, by how long the capital lasts. */
export function jpmorganLifeGrid(): LifeGrid {
  const { capitalUsdBn, returnFraction, annualRevenueUsdBn } = jpmorganInputs;
  return {
    columns: [
      ...GRID_RATES.map((rateFraction) => ({
        id: "cashPerYear" as const,
        unit: "USD bn/yr" as const,
        rateFraction,
      })),
      { id: "cashOverRevenue", unit: "fraction", rateFraction: returnFraction },
    ],
    rows: [...GRID_LIVES_YEARS, null].map((lifeYears) => ({
      lifeYears,
      values: [
        ...GRID_RATES.map((rate) => levelCashUsdBnPerYear(capitalUsdBn, rate, lifeYears)),
        levelCashUsdBnPerYear(capitalUsdBn, returnFraction, lifeYears) / annualRevenueUsdBn,
      ],
    })),
  };
}

const source = {
  title: null,
  url: "https://www.tomshardware.com/tech-industry/artificial-intelligence/usd650-billion-in-annual-revenue-required-to-deliver-10-percent-return-on-ai-buildout-investment-j-p-morgan-claims-equivalent-to-usd35-payment-from-every-iphone-user-or-usd180-from-every-netflix-subscriber-in-perpetuity",
  quotedBy: "Tom’s Hardware",
} as const;

export const jpmorganReturn: PublishedFramework = {
  id: "jpmorgan-return",
  publisher: "J.P. Morgan",
  publishedOn: "2025-11-10",
  source,
  inputs: [
    { name: "capital", value: jpmorganInputs.capitalUsdBn, unit: "USD bn" },
    { name: "returnRate", value: jpmorganInputs.returnFraction, unit: "fraction" },
  ],
  checks: [
    {
      id: "revenueForReturn",
      unit: "USD bn/yr",
      publishedValue: jpmorganInputs.annualRevenueUsdBn,
      recomputedValue: null,
      toleranceFraction: 0,
    },
  ],
  answer: returnAnswer,
  lifeGrid: jpmorganLifeGrid,
};

export const jpmorganPerUser: PublishedFramework = {
  id: "jpmorgan-per-user",
  publisher: "J.P. Morgan",
  publishedOn: "2025-11-10",
  source,
  inputs: [
    { name: "annualRevenue", value: jpmorganInputs.annualRevenueUsdBn, unit: "USD bn/yr" },
    { name: "iphoneUsers", value: jpmorganInputs.iphoneUsers / 1e6, unit: "people m" },
    { name: "netflixSubscribers", value: jpmorganInputs.netflixSubscribers / 1e6, unit: "people m" },
  ],
  checks: [
    {
      id: "perIphoneUser",
      unit: "USD/month",
      publishedValue: 34.72,
      recomputedValue: monthlyUsdPerPayer(jpmorganInputs.annualRevenueUsdBn, jpmorganInputs.iphoneUsers),
      toleranceFraction: 0.05,
    },
    {
      id: "perNetflixSubscriber",
      unit: "USD/month",
      publishedValue: 180,
      recomputedValue: monthlyUsdPerPayer(
        jpmorganInputs.annualRevenueUsdBn,
        jpmorganInputs.netflixSubscribers,
      ),
      toleranceFraction: 0.05,
    },
  ],
  answer: (engine) => {
    const { overrides, value } = requiredRevenue2030(engine);
    const perPayer = (payerCount: number) => (value === null ? null : monthlyUsdPerPayer(value, payerCount));
    const iphone = perPayer(jpmorganInputs.iphoneUsers);
    const netflix = perPayer(jpmorganInputs.netflixSubscribers);
    return {
      overrides,
      figures: [
        {
          id: "perIphoneUser",
          unit: "USD/month",
          value: iphone,
          publishedValue: 34.72,
          steps:
            iphone === null
              ? []
              : differenceSteps(34.72, [
                  {
                    cause: "rounding",
                    value: monthlyUsdPerPayer(jpmorganInputs.annualRevenueUsdBn, jpmorganInputs.iphoneUsers),
                  },
                  { cause: "revenueLevel", value: iphone },
                ]),
        },
        {
          id: "perNetflixSubscriber",
          unit: "USD/month",
          value: netflix,
          publishedValue: 180,
          steps: netflix === null ? [] : differenceSteps(180, [{ cause: "revenueLevel", value: netflix }]),
        },
      ],
    };
  },
  lifeGrid: null,
};
