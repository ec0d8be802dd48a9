import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyScenarioParameters } from "@/lib/testing/any-scenario-parameters";
import { chainAssumptionsFixture } from "@/lib/testing/chain-fixture";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { YEAR_COUNT, yearIndex } from "../scenario/horizon";
import { defaultScenarioOptions } from "../scenario/scenario-options";
import { chainAssumptionKeys, chainAssumptionRanges, type ChainAssumptions } from "./chain-assumptions";
import { createChainProjector } from "./chain-projection";
import { chainRecipients, directRecipients } from "./chain-recipients";
import { directSpentUsdBn, layerPools, poolAtLag, type ChainPaths } from "./layer-pools";

const parameters = scenarioParametersFixture("base");

function flat(changes: Partial<ChainPaths>): ChainPaths {
  const of = (value: number) => Array.from({ length: YEAR_COUNT }, () => value);
  return {
    capexUsdBn: of(100),
    maintenanceCapexUsdBn: of(26),
    installedGw: of(10),
    energisedGw: of(8),
    revenueUsdBn: of(50),
    upliftUsdBn: of(5),
    energyCostUsdBn: of(4),
    ...changes,
  };
}

const anyAssumptions: fc.Arbitrary<ChainAssumptions> = fc
  .record(
    Object.fromEntries(
      chainAssumptionKeys.map((key) => [key, fc.double({ ...chainAssumptionRanges[key], noNaN: true })]),
    ),
  )
  .map((drawn) => {
    const electrical = drawn["electricalShareOfFacilityFraction"] ?? 0;
    const cooling = drawn["coolingShareOfFacilityFraction"] ?? 0;
    return { ...drawn, coolingShareOfFacilityFraction: cooling * (1 - electrical) } as ChainAssumptions;
  });

describe("layerPools, by hand", () => {
  // 100 bn a year at 40/12/13/21/14 %: network 13 = 7.8 switching + 5.2 optics; power 14 = 7 on site + 7 other;
  // facility 21 = 6.3 cooling + 6.3 electrical + 8.4 construction.
  const pools = layerPools(flat({}), parameters, chainAssumptionsFixture);
  const t = yearIndex(2030);

  test.each([
    ["compute-silicon", 40],
    ["inference-systems", 12],
    ["network-switching", 7.8],
    ["optical-modules", 5.2],
    ["power-generation", 7],
    ["electrical-gear", 13.3],
    ["cooling", 6.3],
    ["construction", 8.4],
  ] as const)("%s is paid %d bn of 100", (recipient, paidUsdBn) => {
    expect(pools[recipient].spentUsdBn[t]).toBeCloseTo(paidUsdBn, 12);
  });

  // Memory and foundry: 25 % of 40 and 50 % of 12 = 16 bn, out of what silicon and systems received.
  test("memory and foundry live on the second tier alone", () => {
    expect(pools["memory-foundry"].secondTierUsdBn[t]).toBeCloseTo(16, 12);
    expect(pools["memory-foundry"].spentUsdBn[t]).toBe(0);
    expect(pools["memory-foundry"].poolUsdBn[t]).toBeCloseTo(16, 12);
  });

  // Leased 25 % of 8 GW = 2 GW x 150 USD x 12 months x 10^6 kW = 3.6 bn in 2026, at 2.5 % inflation x 1.025^4 in 2030.
  // Optics: 10 GW x 5 % x 40 bn x 5.2 % = 1.04 bn in 2026.
  test("running costs reach operators of halls, optics and generators", () => {
    expect(pools["data-center-operation"].operatingUsdBn[yearIndex(2026)]).toBeCloseTo(3.6, 12);
    expect(pools["data-center-operation"].operatingUsdBn[t]).toBeCloseTo(3.6 * 1.025 ** 4, 9);
    expect(pools["optical-modules"].operatingUsdBn[yearIndex(2026)]).toBeCloseTo(1.04, 12);
    expect(pools["power-generation"].operatingUsdBn[t]).toBe(4);
  });

  // Software 10 % of 50 = 5; of the other 45, neoclouds 20 % = 9 and hyperscalers 36.
  test("end customers pay software, neoclouds and hyperscalers", () => {
    expect(pools["inference-software"].customerUsdBn[t]).toBeCloseTo(5, 12);
    expect(pools.neoclouds.customerUsdBn[t]).toBeCloseTo(9, 12);
    expect(pools.hyperscalers.poolUsdBn[t]).toBeCloseTo(36, 12);
  });

  // Maintenance 26 bn falls on the 65 % that is compute: silicon 26 x 40/65 = 16.
  test("replacement falls on what leaves service, not on buildings", () => {
    expect(pools["compute-silicon"].arrivingReplacementUsdBn[t]).toBeCloseTo(16, 12);
    expect(pools.construction.arrivingReplacementUsdBn[t]).toBe(0);
  });

  // Electrical gear after six quarters, capex doubling in 2030: 2030 unmoved, 2031 half, 2032 whole.
  test("a doubling reaches electrical gear a year and a half later", () => {
    const capexUsdBn = Array.from({ length: YEAR_COUNT }, (_, y) => (y < t ? 100 : 200));
    const gear = layerPools(flat({ capexUsdBn }), parameters, chainAssumptionsFixture)["electrical-gear"];
    expect(gear.arrivingUsdBn[t]).toBeCloseTo(13.3, 12);
    expect(gear.arrivingUsdBn[t + 1]).toBeCloseTo(13.3 * 1.5, 12);
    expect(gear.arrivingUsdBn[t + 2]).toBeCloseTo(26.6, 12);
  });

  test("a vendor with a lag of its own sees the same pool at another time", () => {
    const capexUsdBn = Array.from({ length: YEAR_COUNT }, (_, y) => 100 + y);
    const pool = layerPools(flat({ capexUsdBn }), parameters, chainAssumptionsFixture)["compute-silicon"];
    expect(poolAtLag(pool, 4, 0.5)[t]).toBeCloseTo(0.4 * (100 + t - 1), 12);
    expect(poolAtLag(pool, 0, 0.5)).toEqual(pool.poolUsdBn);
  });
});

describe("conservation", () => {
  test("whatever the scenario and the splits, recipients are paid the capex and sellers the revenue, once", () => {
    fc.assert(
      fc.property(anyScenarioParameters, anyAssumptions, (scenario, assumptions) => {
        const { paths } = createChainProjector(scenarioContextFixture, defaultScenarioOptions, scenario)({});
        const pools = layerPools(paths, scenario, assumptions);
        for (let t = 0; t < YEAR_COUNT; t++) {
          const capex = paths.capexUsdBn[t] ?? 0;
          const revenue = paths.revenueUsdBn[t] ?? 0;
          const sold = chainRecipients.reduce(
            (sum, recipient) => sum + (pools[recipient].customerUsdBn[t] ?? 0),
            0,
          );
          expect(Math.abs(directSpentUsdBn(pools, t) - capex)).toBeLessThanOrEqual(1e-9 * (1 + capex));
          expect(Math.abs(sold - revenue)).toBeLessThanOrEqual(1e-9 * (1 + revenue));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("after the lags, what has arrived and what is in flight is the capex", () => {
    const capexUsdBn = Array.from({ length: YEAR_COUNT }, (_, y) => (y < 12 ? 50 + 7 * y : 0));
    const pools = layerPools(flat({ capexUsdBn }), parameters, {
      ...chainAssumptionsFixture,
      earlierCapexRatio: 0,
    });
    const arrived = directRecipients.flatMap((recipient) => pools[recipient].arrivingUsdBn);
    const total = capexUsdBn.reduce((sum, value) => sum + value, 0);
    expect(arrived.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 8);
  });
});

describe("bad input", () => {
  test("a hole in a path is named with its year", () => {
    const capexUsdBn = Array.from({ length: YEAR_COUNT }, (_, y) => (y === 3 ? Number.NaN : 1));
    expect(() => layerPools(flat({ capexUsdBn }), parameters, chainAssumptionsFixture)).toThrow(
      "capexUsdBn of 2025 must be a finite number of USD bn or GW, got NaN",
    );
  });

  test("a path of another length is refused", () => {
    expect(() => layerPools(flat({ installedGw: [1] }), parameters, chainAssumptionsFixture)).toThrow(
      "installedGw must have 19 years, got 1",
    );
  });

  test.each(chainAssumptionKeys)("NaN for %s is refused by its name", (key) => {
    expect(() => layerPools(flat({}), parameters, { ...chainAssumptionsFixture, [key]: Number.NaN })).toThrow(
      `${key} must be from ${chainAssumptionRanges[key].min} to ${chainAssumptionRanges[key].max}, got NaN`,
    );
  });

  test("cooling and electrical gear cannot take more than the facility", () => {
    expect(() =>
      layerPools(flat({}), parameters, {
        ...chainAssumptionsFixture,
        coolingShareOfFacilityFraction: 0.6,
        electricalShareOfFacilityFraction: 0.5,
      }),
    ).toThrow(/coolingShareOfFacilityFraction \+ electricalShareOfFacilityFraction must be at most 1/);
  });
});
