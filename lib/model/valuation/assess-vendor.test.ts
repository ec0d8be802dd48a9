import { describe, expect, test } from "vitest";
import { assessVendor } from "./assess-vendor";
import { marketFigures } from "./market-figures";
import { vendorColumn } from "./vendor-columns";
import {
  filedFigure as filed,
  vendorFixture as vendor,
  vendorScenarioFixture as scenario,
} from "@/lib/testing/vendor-fixture";
import { unresolved } from "./vendor-figure";
import type { VendorFundamentals } from "./vendor-fundamentals";
import { publishedVendorSettings, type VendorSettings } from "./vendor-settings";
import { withOwnFigures } from "./with-own-figures";

const scenarios = { bear: scenario("bear", 0), base: scenario("base", 0.08), bull: scenario("bull", 0.2) };
const one = {
  waccFraction: 0.09,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.12,
  taxRateFraction: 0.25,
};
const assumed = {
  id: "S261",
  lowFraction: 0.15,
  modeFraction: 0.25,
  highFraction: 0.5,
  asOf: "2026-11-26",
  reason: null,
};
const terms = { bear: one, base: one, bull: one };
const assess = (change: Partial<VendorFundamentals>, settings: VendorSettings = publishedVendorSettings) =>
  assessVendor({ ...vendor, ...change }, scenarios, terms, settings, assumed);

describe("assessVendor", () => {
  // NOPAT 40 x 0.75 = 30 on 80 - 20 = 60 of capital.
  test("reads the return on new capital off the balance sheet", () => {
    expect(assess({}).ronicFraction.value).toBeCloseTo(0.5, 12);
    expect(assess({ netDebtUsd: filed(-79) }).ronicFraction.value).toBe(5);
  });

  test("sets the implied growth against each scenario's over the years it is held", () => {
    const { impliedGrowth, byScenario } = assess({});
    const [growth = Number.NaN] = impliedGrowth.values;
    expect(byScenario.bull.growthFraction.value).toBeCloseTo(0.2, 10);
    expect(byScenario.bull.gapPercentagePoints).toBeCloseTo(100 * (growth - 0.2), 8);
    expect(byScenario.bear.gapPercentagePoints).toBeCloseTo(100 * growth, 8);
  });

  test("the price lies between what bear and bull give, and the odds say where", () => {
    const { byScenario, odds, region } = assess({});
    const bear = byScenario.bear.coverageRatio.value ?? 0;
    const bull = byScenario.bull.coverageRatio.value ?? 0;
    expect(bear).toBeLessThan(1);
    expect(bull).toBeGreaterThan(1);
    expect(odds).toEqual({ code: "between", bullProbabilityFraction: (1 - bear) / (bull - bear) });
    expect(region?.extent).toBe("some");
    // 3e-7 bn are 300 dollars, over a price of 1500.
    expect(byScenario.bull.ebitExposureFraction.value).toBeCloseTo(0.2, 12);
  });

  // EV at that growth: year 5 revenue 100 x 1.1^5; 2030 is year 5 after 2025, less 30 outside the chain.
  test("asks of the layer what the price implies less what is earned outside it", () => {
    const { impliedGrowth, impliedLayerRevenueUsd } = assess({});
    const [growth = Number.NaN] = impliedGrowth.values;
    expect(impliedLayerRevenueUsd.value).toBeCloseTo(100 * (1 + growth) ** 5 - 30, 6);
  });

  // 1500 x (0.09 - 0.02) / [0.4 x 0.75 x (1 - 0.02 / 0.12)] = 105 / 0.25 = 420; cash yield 30 / 1500 = 0.02.
  test("tells the revenue that would carry the price once growth is over", () => {
    expect(assess({}).breakEvenRevenueUsd.value).toBeCloseTo(420 * (1.09 / 1.02) ** 5, 8);
  });

  test("a reader's own figures take the place of filed ones, for one vendor or for all", () => {
    const settings: VendorSettings = {
      ...publishedVendorSettings,
      heldGrowth: "filed",
      forAll: { waccFraction: 0.1 },
      own: { MAKE: { priceUsd: 20, sharesCount: 50, growthFraction: 0.1, fadeYears: 3 } },
    };
    const own = assess(
      { sharesPerSecurityRatio: unresolved({ code: "no-depositary-ratio", exchange: "NYSE" }) },
      settings,
    );
    expect(own.vendor.marketCapUsd.value).toBe(1000);
    expect(own.vendor.enterpriseValueUsd).toMatchObject({ value: 980, evidence: "scenario" });
    expect(own.terms).toMatchObject({ waccFraction: 0.1, fadeYears: 3, growthYears: 5 });
    expect(own.heldGrowthFraction.value).toBe(0.1);
    expect(assess({}, { ...settings, own: {} }).heldGrowthFraction.value).toBe(0.3);
    const unbooked = { bookEquityUsd: unresolved({ code: "no-book-equity" }) };
    const forAll = { ...settings, forAll: { ronicFraction: 0.4 }, own: {} };
    expect(assess(unbooked, forAll)).toMatchObject({
      ronicFraction: { value: 0.4, evidence: "scenario" },
      impliedGrowth: { status: "one" },
    });
    expect(withOwnFigures({ ...vendor, ticker: "OTHER" }, settings).marketCapUsd.value).toBe(1520);
  });

  test.each([
    ["negative book equity", { bookEquityUsd: filed(-5) }, "negative-book-equity"],
    ["no book equity", { bookEquityUsd: unresolved({ code: "no-book-equity" }) }, "no-book-equity"],
    // NOPAT 30 on 420 - 20 = 400 of capital: 7.5 %, below the WACC of 9 %.
    ["a return below the cost of capital", { bookEquityUsd: filed(420) }, "return-below-wacc"],
  ] as const)("with %s the layer's assumed return stands in, and says so", (_, change, code) => {
    const assessed = assess(change);
    expect(assessed.ronicFraction).toMatchObject({ value: 0.25, caveats: ["assumed-return"] });
    expect(assessed.assumedReturn).toMatchObject({ id: "S261", instead: { code } });
    expect(vendorColumn("impliedGrowth").cell(assessed).caveats).toEqual(["assumed-return"]);
    const given = (ronicFraction: number) =>
      assess({}, { ...publishedVendorSettings, forAll: { ronicFraction } }).impliedGrowth.values;
    expect(assessed.impliedGrowth.values).toEqual(given(0.25));
    expect(assessed.impliedGrowthOverReturn?.low.values).toEqual(given(0.15));
    expect(assessed.impliedGrowthOverReturn?.high.values).toEqual(given(0.5));
    const none = assessVendor({ ...vendor, ...change }, {}, terms, publishedVendorSettings, undefined);
    expect(none.assumedReturn).toBeNull();
    expect(none.impliedGrowth.values).not.toEqual(assessed.impliedGrowth.values);
  });

  // 1520 is the capitalisation of the fixture: 20 of net cash are not known.
  test("without net debt the capitalisation stands in, estimated, until the reader types one", () => {
    const figures = { ...vendor, netDebtUsd: unresolved({ code: "not-filed", concept: "totalDebt" }) };
    const change = { ...figures, ...marketFigures(figures) };
    const assessed = assess(change);
    expect(assessed.vendor.enterpriseValueUsd).toMatchObject({
      value: 1520,
      evidence: "estimated",
      caveats: ["no-net-debt"],
    });
    expect(assessed.byScenario.bull.coverageRatio).toMatchObject({
      caveats: ["no-net-debt", "assumed-return"],
    });
    const own = { ...publishedVendorSettings, own: { MAKE: { netDebtUsd: -20 } } };
    expect(assess(change, own).vendor.enterpriseValueUsd).toMatchObject({ value: 1500, caveats: [] });
  });

  test("growth of the layer alone is told, but no gap is taken to it", () => {
    const part = { ...scenarios.base, revenueUsdBn: null, unresolved: "no-total-revenue" as const };
    const { byScenario } = assessVendor(vendor, { base: part }, terms, publishedVendorSettings, undefined);
    expect(byScenario.base).toMatchObject({ growthFraction: { value: null }, gapPercentagePoints: null });
    // 70 from the layer in 2025, 100 x 1.08^5 - 30 in 2030.
    const expected = ((100 * 1.08 ** 5 - 30) / 70) ** (1 / 5) - 1;
    expect(byScenario.base.layerGrowthFraction.value).toBeCloseTo(expected, 10);
    expect(byScenario.base.layerGrowthFraction).toMatchObject({ caveats: ["layer-growth"] });
  });

  test("weighs the cases with the reader's odds against the price", () => {
    const { byScenario, weightedGapFraction } = assess({});
    const [bear = 0, base = 0, bull = 0] = (["bear", "base", "bull"] as const).map(
      (slug) => byScenario[slug].coverageRatio.value ?? undefined,
    );
    expect(weightedGapFraction.value).toBeCloseTo((bear + base + bull) / 3 - 1, 12);
    const odds = (weights: VendorSettings["weights"]) =>
      assess({}, { ...publishedVendorSettings, weights }).weightedGapFraction;
    expect(odds({ bear: 0.2, base: 0.2, bull: 0 }).value).toBeCloseTo((bear + base) / 2 - 1, 12);
    expect(odds({ bear: 0, base: 0, bull: 0 }).reason).toEqual({ code: "no-weights" });
  });

  test.each([
    ["no price", { enterpriseValueUsd: unresolved({ code: "no-price" }) }, "no-price"],
    ["a loss", { operatingMarginFraction: filed(-0.1) }, "operating-loss"],
    ["no revenue", { revenueUsd: filed(0) }, "no-revenue"],
  ] as const)("with %s it says so", (_, change, code) => {
    const assessed = assess(change);
    expect(assessed.impliedGrowth).toMatchObject({ status: "unresolved", reason: { code } });
    expect(assessed.byScenario.base.gapPercentagePoints).toBeNull();
    expect(assessed.byScenario.base.growthFraction.value).toBeCloseTo(0.08, 10);
  });

  test("terms that contradict each other are named", () => {
    const settings = {
      ...publishedVendorSettings,
      forAll: { waccFraction: 0.03, terminalGrowthFraction: 0.05 },
    };
    expect(assess({}, settings).impliedGrowth.reason).toEqual({
      code: "wacc-not-above-growth",
      waccFraction: 0.03,
      terminalGrowthFraction: 0.05,
    });
  });

  test("without scenarios the price can still be read", () => {
    const alone = assessVendor(vendor, {}, terms, publishedVendorSettings, undefined);
    expect(alone.impliedGrowth.status).toBe("one");
    expect(alone.impliedMargin).toMatchObject({ status: "unresolved", reason: { code: "no-scenario" } });
    expect(alone.odds).toBeNull();
  });
});
