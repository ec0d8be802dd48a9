import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainAssumptionsFixture, vendorExposureFixture } from "@/lib/testing/chain-fixture";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { YEAR_COUNT, yearIndex } from "../scenario/horizon";
import { layerPools } from "./layer-pools";
import { layerShares, type LayerShares } from "./layer-shares";
import type { VendorExposure } from "./vendor-revenue";

const yearly = (value: number) => Array.from({ length: YEAR_COUNT }, () => value);
const t2025 = yearIndex(2025);
const t2026 = yearIndex(2026);

/** Silicon 40 % of 250 bn = 100 bn a year, systems 30, memory and foundry 25 + 15 = 40. */
const pools = layerPools(
  {
    capexUsdBn: yearly(250),
    maintenanceCapexUsdBn: yearly(0),
    installedGw: yearly(10),
    energisedGw: yearly(0),
    revenueUsdBn: yearly(0),
    upliftUsdBn: yearly(0),
    energyCostUsdBn: yearly(0),
  },
  scenarioParametersFixture("base"),
  { ...chainAssumptionsFixture, earlierCapexRatio: 1 },
);

function sharesOf(exposures: VendorExposure[], layer: string): LayerShares {
  const found = layerShares(pools, exposures, "base", chainAssumptionsFixture).find(
    (each) => each.layer === layer,
  );
  if (!found) throw new Error(`no layer ${layer}`);
  return found;
}

describe("layerShares", () => {
  // 80 of 100 bn; terminal 50 %, φ = 0.5: next year 2/3 (see share-path). Another with 10: held. Sum 0.9, others 10 bn.
  test("takes the base share of the filed revenue and leaves the rest to others", () => {
    const silicon = sharesOf(
      [
        vendorExposureFixture({ terminalShareFraction: { bear: null, base: 0.5, bull: null } }),
        vendorExposureFixture({ ticker: "BBB", revenueUsdBn: 10 }),
      ],
      "compute-silicon",
    );
    expect(silicon.paths[0]?.shareFraction[t2025]).toBeCloseTo(0.8, 12);
    expect(silicon.paths[0]?.revenueUsdBn[t2025]).toBeCloseTo(80, 10);
    expect(silicon.paths[0]?.revenueUsdBn[t2026]).toBeCloseTo(200 / 3, 10);
    expect(silicon.shareSum[t2025]).toBeCloseTo(0.9, 12);
    expect(silicon.othersUsdBn[t2025]).toBeCloseTo(10, 10);
    expect(silicon.shareSum[t2025 - 1]).toBeNull();
    expect(silicon.perimeterError).toBeNull();
  });

  // 80 + 40 of 100 bn: 1.2. Both keep what they filed; the error names layer, year, sum and vendors.
  test("a sum above 1 is an error that is carried, and nobody's filed revenue is changed", () => {
    const silicon = sharesOf(
      [vendorExposureFixture({}), vendorExposureFixture({ ticker: "BBB", revenueUsdBn: 40 })],
      "compute-silicon",
    );
    expect(silicon.perimeterError).toMatchObject({
      layer: "compute-silicon",
      worstYear: 2025,
      worstShareSum: expect.closeTo(1.2, 12),
      vendors: [
        { ticker: "AAA", shareFraction: expect.closeTo(0.8, 12) },
        { ticker: "BBB", shareFraction: expect.closeTo(0.4, 12) },
      ],
    });
    expect(silicon.perimeterError?.years).toHaveLength(16);
    expect(silicon.paths.map(({ revenueUsdBn }) => revenueUsdBn[t2025])).toEqual([
      expect.closeTo(80, 10),
      expect.closeTo(40, 10),
    ]);
    expect(silicon.othersUsdBn[t2025]).toBe(0);
  });

  // An agent books 20 % of what passes through it: 5 bn booked are 25 of 100 bn.
  test("revenue recognised in part stands for more of the pool", () => {
    const silicon = sharesOf(
      [vendorExposureFixture({ revenueUsdBn: 5, recognisedFraction: 0.2 })],
      "compute-silicon",
    );
    expect(silicon.paths[0]?.shareFraction[t2025]).toBeCloseTo(0.25, 12);
    expect(silicon.paths[0]?.revenueUsdBn[t2026]).toBeCloseTo(5, 10);
  });

  test("missing revenue, a layer without a pool and a year outside the horizon are unresolved, the rest stands", () => {
    const exposures = [
      vendorExposureFixture({}),
      vendorExposureFixture({ ticker: "BBB", revenueUsdBn: null }),
      vendorExposureFixture({ ticker: "CCC", baseYear: 2019 }),
    ];
    const silicon = sharesOf(exposures, "compute-silicon");
    expect(silicon.unresolved.map(({ exposure, reason }) => [exposure.ticker, reason])).toEqual([
      ["BBB", "no-layer-revenue"],
      ["CCC", "base-year-outside-horizon"],
    ]);
    expect(silicon.paths).toHaveLength(1);
    const software = sharesOf([vendorExposureFixture({ layer: "inference-software" })], "inference-software");
    expect(software.unresolved[0]?.reason).toBe("no-pool-in-base-year");
  });

  test("base-year revenue comes back as filed, whatever the vendors", () => {
    const revenue = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(revenue, { minLength: 1, maxLength: 6 }), (revenues) => {
        const exposures = revenues.map((revenueUsdBn, index) =>
          vendorExposureFixture({
            ticker: `V${index}`,
            revenueUsdBn,
            terminalShareFraction: { bear: 0.1, base: 0.3, bull: 0.5 },
          }),
        );
        const silicon = sharesOf(exposures, "compute-silicon");
        silicon.paths.forEach((path, index) => {
          expect(path.revenueUsdBn[t2025]).toBeCloseTo(revenues[index] ?? 0, 8);
        });
        const total = revenues.reduce((sum, value) => sum + value, 0);
        expect(silicon.perimeterError?.years.includes(2025) ?? false).toBe(total > 100 * (1 + 1e-9));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [{ revenueUsdBn: Number.NaN }, "revenueUsdBn of AAA in compute-silicon must be 0 or more, got NaN"],
    [
      { recognisedFraction: 0 },
      "recognisedFraction of AAA in compute-silicon must be above 0 and at most 1, got 0",
    ],
  ])("refuses %o by vendor and layer", (changes, message) => {
    expect(() => sharesOf([vendorExposureFixture(changes)], "compute-silicon")).toThrow(message);
  });
});
