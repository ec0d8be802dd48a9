import { describe, expect, test } from "vitest";
import { irr } from "../finance/irr";
import { bainRequiredRevenueUsdBn, bain } from "../frameworks/bain";
import { bcaDepreciationUsdBn } from "../frameworks/bca";
import {
  bernsteinGpuShareFraction,
  bernsteinGrossProfitShareFraction,
  bernsteinPowerPerRackKw,
  bernsteinRacksPerGw,
} from "../frameworks/bernstein";
import {
  metaImpliedAssetsUsdBn,
  riceAnnualLossFraction,
  riceHalfLifeQuarters,
} from "../frameworks/chip-depreciation";
import { citiCapacityCostUsdBn } from "../frameworks/citi";
import {
  arcElasticity,
  exponentialViewCoverageFraction,
  exponentialViewDepreciationShareFraction,
} from "../frameworks/exponential-view";
import { goldmanSixYearCapexUsdBn } from "../frameworks/goldman-sachs";
import { jpmorganInputs, levelCashUsdBnPerYear, monthlyUsdPerPayer } from "../frameworks/jpmorgan";
import {
  morganStanleyMargin,
  morganStanleySourcesUsdBn,
  morganStanleyUsesUsdBn,
} from "../frameworks/morgan-stanley";
import { sequoiaLifetimeRevenueUsdBn, sequoiaRevenueGapUsdBn } from "../frameworks/sequoia";
import { straightLineShare } from "../scenario/asset-lives";
import { demandResponse, softwareLever } from "../unit-cost/software-lever";

// Published claims about AI capital and revenue whose inputs are public, recomputed by the functions the page shows.
// Tolerances are those of the rounding in print; where print and its own inputs disagree, the test's name says by how much.
// V22 (Burry's 176 bn USD of understated depreciation, 2026 to 2028) is not recomputed: its vintages are not public.

function expectWithin(ours: number, published: number, toleranceFraction: number): void {
  expect(Math.abs(ours / published - 1)).toBeLessThanOrEqual(toleranceFraction);
}

describe("required revenue", () => {
  test("V1: Sequoia, September 2023: 50 bn of GPUs, doubled for the data centre, doubled for a 50 % margin, is 200 bn", () => {
    expect(sequoiaLifetimeRevenueUsdBn(50)).toBe(200);
  });

  test("V2: Sequoia, June 2024: 150 bn gives 600 bn; its listed allowances leave a gap of 530, printed as 500", () => {
    const requiredUsdBn = sequoiaLifetimeRevenueUsdBn(150);
    expect(requiredUsdBn).toBe(600);
    const gapUsdBn = sequoiaRevenueGapUsdBn(requiredUsdBn); // four companies at 10 bn, six at 5 bn
    expect(gapUsdBn).toBe(530);
    expectWithin(gapUsdBn, 500, 0.1);
  });

  test("V3: J.P. Morgan: 650 bn is 180 USD a month per Netflix subscriber; 34.72 per iPhone user needs 1.56 bn of them", () => {
    const { annualRevenueUsdBn, netflixSubscribers, iphoneUsers } = jpmorganInputs;
    expectWithin(monthlyUsdPerPayer(annualRevenueUsdBn, netflixSubscribers), 180, 0.05); // 180.56
    expectWithin(monthlyUsdPerPayer(annualRevenueUsdBn, iphoneUsers), 34.72, 0.05); // 36.11 at the 1.5 bn that was printed
    expect(monthlyUsdPerPayer(annualRevenueUsdBn, 1.56e9)).toBeCloseTo(34.72, 2);
  });

  // 10 % on 5,000 bn: level cash a year = CRF × 5,000, 10 % × 5,000 in perpetuity.
  test.each([
    [5, 1319, 203],
    [10, 814, 125],
    [15, 657, 101],
    [20, 587, 90],
    [null, 500, 77],
  ])(
    "V4: J.P. Morgan's 10 %% on 5 tn over %s years takes %i bn of cash a year, %i %% of the 650 bn of revenue it prints",
    (lifeYears, cashUsdBn, marginPercent) => {
      const ours = levelCashUsdBnPerYear(
        jpmorganInputs.capitalUsdBn,
        jpmorganInputs.returnFraction,
        lifeYears,
      );
      expect(Math.round(ours)).toBe(cashUsdBn);
      expect(Math.round((ours / jpmorganInputs.annualRevenueUsdBn) * 100)).toBe(marginPercent);
    },
  );

  test("V4: the perpetuity is the limit of long lives", () => {
    expect(levelCashUsdBnPerYear(5000, 0.1, 400)).toBeCloseTo(levelCashUsdBnPerYear(5000, 0.1, null), 9);
  });

  test("V6: Bain: 500 bn of capex at 25 % of revenue needs 2,000 bn, 800 beyond the 1,200 that can be funded", () => {
    expect(bainRequiredRevenueUsdBn()).toBe(2000);
    expect(bain.checks.map(({ recomputedValue }) => recomputedValue)).toEqual([2000, 800]);
  });

  test("V11: BCA: 20 % of 2.5 tn is 500 bn a year", () => {
    expect(bcaDepreciationUsdBn()).toBe(500);
  });
});

describe("cost of capacity", () => {
  test("V7: Citi: 55 GW at 50 bn each is 2,750 bn, printed as 2,800", () => {
    expect(citiCapacityCostUsdBn()).toBe(2750);
    expectWithin(citiCapacityCostUsdBn(), 2800, 0.03);
  });

  test("V8: Bernstein: 35 bn per GW at 5.9 m per rack is 5,932 racks of 169 kW, 39 % of it GPUs", () => {
    expect(Math.round(bernsteinRacksPerGw())).toBe(5932);
    expectWithin(bernsteinPowerPerRackKw(), 169, 0.01);
    expectWithin(bernsteinGpuShareFraction(), 0.39, 0.01);
  });

  test("V8: a gross margin of 70 % on those GPUs is 27.3 % of the cost; the printed 29 % takes a margin of 74 %", () => {
    expectWithin(bernsteinGrossProfitShareFraction(), 0.273, 0.005);
    expectWithin(bernsteinGrossProfitShareFraction(), 0.29, 0.08);
    expectWithin(0.29 / bernsteinGpuShareFraction(), 0.744, 0.005);
  });

  test("V9: Morgan Stanley: sources and uses of 2.9 tn agree", () => {
    expect(morganStanleySourcesUsdBn()).toBe(2900);
    expect(morganStanleyUsesUsdBn()).toBe(2900);
  });

  // 765 + 1,011 + 1,220 + 1,392 + 1,579 + 1,636 = 7,603.
  test("Goldman Sachs: six years of its baseline come to 7.6 tn", () => {
    expect(goldmanSixYearCapexUsdBn()).toBe(7603);
  });
});

describe("margins and coverage", () => {
  test("V12: Morgan Stanley's GenAI margins: 33.3 % of 153 bn, printed 34; 65.6 % of 1.1 tn, printed 67", () => {
    expect(Math.abs(morganStanleyMargin(2025) * 100 - 34)).toBeLessThanOrEqual(1);
    expect(Math.abs(morganStanleyMargin(2028) * 100 - 67)).toBeLessThanOrEqual(2);
    expectWithin(722 / 0.67, 1078, 0.001); // the revenue at which 67 % is exact
  });

  test("V16: Exponential View: 60 of 400 bn is 15 % in 2025; 21 against 25 is 84 % in the first quarter of 2026", () => {
    expect(exponentialViewCoverageFraction() * 100).toBeCloseTo(15, 12);
    expect(exponentialViewDepreciationShareFraction() * 100).toBeCloseTo(84, 12);
  });
});

describe("depreciation", () => {
  test("V14: Rice: 9.5 % a quarter is 33 % a year, with a half-life of seven quarters", () => {
    expectWithin(riceAnnualLossFraction(), 0.33, 0.01); // 32.92 %
    expectWithin(riceHalfLifeQuarters(), 7, 0.01); // 6.94
  });

  test("V17: a GPU of 40,000 USD costs 13,333 a year over three years and 6,667 over six", () => {
    expect(Math.abs(40_000 * straightLineShare(1, 0, 3) - 13_333)).toBeLessThanOrEqual(1);
    expect(Math.abs(40_000 * straightLineShare(1, 0, 6) - 6667)).toBeLessThanOrEqual(1);
  });

  test("V18: Meta's 2.9 bn from 5 to 5.5 years implies 159.5 bn gross, a plausibility check: the rule acts on what is left", () => {
    expectWithin(metaImpliedAssetsUsdBn(), 159.5, 0.001);
  });
});

describe("growth and elasticity", () => {
  test("V20: telecom equipment from 62 to 135 bn, 1996 to 2000, grew 21.5 % a year", () => {
    const [growthFraction = Number.NaN] = irr([-62, 0, 0, 0, 135]).roots;
    expect(Math.abs(growthFraction * 100 - 21.5)).toBeLessThanOrEqual(0.1); // 21.47
  });

  // Log arc: ln 1.12/−ln 0.9 = 1.076 and ln 1.18/−ln 0.9 = 1.571. Spend: 0.9·1.12 = 1.008, 0.9·1.18 = 1.062.
  test.each([
    [0.12, 1.08, 1.2, 0.8],
    [0.18, 1.57, 1.8, 6.2],
  ])(
    "V15: Exponential View: 10 %% cheaper and %d more tokens is an elasticity of %d, not the naive %d; spend rises %d %%",
    (moreTokensFraction, elasticity, naiveElasticity, spendPercent) => {
      const priceElasticity = arcElasticity(0.1, moreTokensFraction);
      expect(priceElasticity).toBeCloseTo(elasticity, 2);
      expect(moreTokensFraction / 0.1).toBeCloseTo(naiveElasticity, 12);
      const { priceRatio, quantityRatio } = demandResponse({
        softwareMultiplierRatio: 1 / 0.9,
        powerElasticity: 0,
        passThroughFraction: 1,
        priceElasticity,
        capacityToDemandRatio: 2,
      });
      expect(priceRatio).toBeCloseTo(0.9, 12);
      expect(quantityRatio).toBeCloseTo(1 + moreTokensFraction, 12);
      expect((priceRatio * quantityRatio - 1) * 100).toBeCloseTo(spendPercent, 1);
    },
  );

  test("V21: software 20 % more efficient lowers cost by 16.67 %, not by 20 %, and not by 20 % of the electricity bill", () => {
    const lever = softwareLever({
      softwareMultiplierRatio: 1.2,
      powerElasticity: 0,
      acceleratorHourUsd: 2,
      energyUsdPerAcceleratorHour: 0.1,
      servedTokensPerSecond: 1000,
      priceUsdPerMtok: 1,
      grossMarginFraction: 0.5,
      passThroughFraction: 0,
    });
    expect(Math.abs((lever.unitCostRatio - 1) * 100 + 16.7)).toBeLessThanOrEqual(0.1);
    expect(lever.electricityBillMisreadingFraction * 100).toBeCloseTo(-1, 9); // 20 % of 0.1 in 2
  });
});
