import { describe, expect, test } from "vitest";
import { assessVendor } from "./assess-vendor";
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
const terms = { bear: one, base: one, bull: one };
const assess = (change: Partial<VendorFundamentals>, settings: VendorSettings = publishedVendorSettings) =>
  assessVendor({ ...vendor, ...change }, scenarios, terms, settings);

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
    ["no price", { enterpriseValueUsd: unresolved({ code: "no-price" }) }, "no-price"],
    ["negative book equity", { bookEquityUsd: filed(-5) }, "negative-book-equity"],
    ["no book equity", { bookEquityUsd: unresolved({ code: "no-book-equity" }) }, "no-book-equity"],
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
    const alone = assessVendor(vendor, {}, terms, publishedVendorSettings);
    expect(alone.impliedGrowth.status).toBe("one");
    expect(alone.impliedMargin).toMatchObject({ status: "unresolved", reason: { code: "no-scenario" } });
    expect(alone.odds).toBeNull();
  });
});
