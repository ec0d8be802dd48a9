import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainAssumptionsFixture } from "@/lib/testing/chain-fixture";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { YEAR_COUNT, years } from "../scenario/horizon";
import { layerAcceleration, salesChangeWhenGrowthSlows } from "./accelerator-principle";
import { layerPools } from "./layer-pools";

describe("salesChangeWhenGrowthSlows", () => {
  // Growth 30 % then 10 %, δ 25 %: 0.30 + 0.25 = 0.55 G0, then (0.10 + 0.25) x 1.3 = 0.455 G0. 0.455/0.55 - 1 = -17.3 %.
  test("sales fall by a sixth while the stock still grows by a tenth", () => {
    const change = salesChangeWhenGrowthSlows({
      growthBeforeFraction: 0.3,
      growthAfterFraction: 0.1,
      replacementFraction: 0.25,
    });
    expect(change).toBeCloseTo(0.455 / 0.55 - 1, 12);
    expect(change).toBeCloseTo(-0.1727, 4);
  });

  test("steady growth lets sales grow as fast as the stock", () => {
    const rate = fc.double({ min: 0.01, max: 2, noNaN: true });
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 1, noNaN: true }), (growth, replacementFraction) => {
        const change = salesChangeWhenGrowthSlows({
          growthBeforeFraction: growth,
          growthAfterFraction: growth,
          replacementFraction,
        });
        expect(change).toBeCloseTo(growth, 9);
      }),
    );
  });

  test.each([
    [{ growthBeforeFraction: Number.NaN }, "growthBeforeFraction must be above -1, got NaN"],
    [{ growthAfterFraction: -1 }, "growthAfterFraction must be above -1, got -1"],
    [{ replacementFraction: 1.2 }, "replacementFraction must be from 0 to 1, got 1.2"],
    [
      { growthBeforeFraction: -0.3 },
      "growthBeforeFraction + replacementFraction must be above 0, got -0.04999999999999999",
    ],
  ])("refuses %o", (changes, message) => {
    const good = { growthBeforeFraction: 0.3, growthAfterFraction: 0.1, replacementFraction: 0.25 };
    expect(() => salesChangeWhenGrowthSlows({ ...good, ...changes })).toThrow(message);
  });
});

describe("layerAcceleration", () => {
  // Capex 100 until 2029, 80 in 2030, 100 again; the stock never stops growing. Silicon (no lag) falls in 2030;
  // electrical gear (six quarters) in 2031: (80 + 100)/2 < 100. In 2032 it is (100 + 80)/2: level, no fall.
  test("marks the year a layer sells less while the stock grows, later where the lag is longer", () => {
    const capexUsdBn = years.map((year) => (year === 2030 ? 80 : 100));
    const installedGw = years.map((_, t) => 10 + t);
    const none = Array.from({ length: YEAR_COUNT }, () => 0);
    const pools = layerPools(
      {
        capexUsdBn,
        installedGw,
        maintenanceCapexUsdBn: none,
        energisedGw: none,
        revenueUsdBn: none,
        upliftUsdBn: none,
        energyCostUsdBn: none,
      },
      scenarioParametersFixture("base"),
      chainAssumptionsFixture,
    );
    const found = layerAcceleration(pools, installedGw, years, 2026);
    const of = (recipient: string) =>
      found.find((layer) => layer.recipient === recipient)?.fallingWhileStockGrows ?? [];
    expect(of("compute-silicon")).toEqual([
      {
        year: 2030,
        stockGrowthFraction: expect.closeTo(18 / 17 - 1, 12),
        salesGrowthFraction: expect.closeTo(-0.2, 12),
      },
    ]);
    expect(of("electrical-gear").map(({ year }) => year)).toEqual([2031]);
  });
});
