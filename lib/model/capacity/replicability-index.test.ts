import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityBalance } from "./replicability-balance";
import { costDispersion } from "./replicability-cost-dispersion";
import { replicabilityIndex } from "./replicability-index";
import { wrightExponent } from "./replicability-wright-exponent";
import type { SiteMilestone } from "./site-milestone";

type TimelineLine = {
  kind: string;
  knownAt: string;
  content: {
    dataCenter: string;
    asOf: string;
    constructionStatus: string | null;
    powerMw: number | null;
    buildingsOperationalCount: number | null;
    capitalCostUsd2025Billions: number | null;
  };
};

const bundled: SiteMilestone[] = readFileSync(
  new URL("../../../db/snapshot/published-records.jsonl", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line.includes('"kind":"data-center-timeline"'))
  .map((line) => {
    const { knownAt, content }: TimelineLine = JSON.parse(line);
    const billions = content.capitalCostUsd2025Billions;
    return {
      site: content.dataCenter,
      date: content.asOf,
      status: content.constructionStatus,
      facilityPowerMw: content.powerMw,
      buildingsOperationalCount: content.buildingsOperationalCount,
      capitalCostUsd2025: billions === null ? null : billions * 1e9,
      knownOn: knownAt,
    };
  });

describe("replicability of the bundled timelines", () => {
  const index = replicabilityIndex(bundled, [{ usdPerGw: 35e9 }, { usdPerGw: 38e9 }, { usdPerGw: 50e9 }]);

  test("112 entries of 16 sites, kept apart by whether they can have been observed", () => {
    expect(index.siteCount).toBe(16);
    expect(index.milestoneCount.observed + index.milestoneCount.expected).toBe(112);
    expect(index.milestoneCount.expected).toBe(bundled.filter(({ date }) => date > "2025-12-31").length);
  });

  // First phases with a clearing, in months: Colossus 2 7.7, Abilene 12.9, Alibaba 16.3, New Carlisle 16.4, Fayetteville
  // 20.6, Canton 20.7, Omaha 28.4, New Albany 29.1, Prometheus 31.7: the fifth of nine is 20.6, rank 7.2 is 29.6.
  test("a site's first buildings took 20.6 months at the median, 29.6 at P90", () => {
    const { observed } = index.timePerSite;
    expect(observed).toMatchObject({ timedCount: 9, untimedCount: 1 });
    expect(observed.medianMonths).toBeCloseTo(20.6, 1);
    expect(observed.p90Months).toBeCloseTo(29.1 + 0.2 * (31.7 - 29.1), 1);
    expect(observed.shortestMonths).toBeCloseTo(7.7, 1);
  });

  // Observed: Alibaba 5, Prometheus 3, Fayetteville 2, Abilene 2 and one each of five sites. Expected: one each of seven.
  test("expectations are not in the observed figures", () => {
    const { observed, expected } = index.timePerPhase;
    expect(observed.timedCount).toBe(5 + 3 + 2 + 2 + 5);
    expect(expected.timedCount).toBe(7);
    expect(observed.longestMonths).toBeCloseTo(65.4, 1);
  });

  test("costs in the timelines are a rate times megawatts, so no learning is read from them", () => {
    expect(index.timelineCost.atSiteMedianFraction).toBeGreaterThan(0.9);
    expect(index.learning).toEqual({ fit: null, none: "modelled-costs" });
  });

  // Mean 41, deviations -6, -3, 9: sqrt((36 + 9 + 81) / 2) = 7.937; 7.937 / 41 = 0.1936. P90 at rank 1.8: 38 + 0.8 x 12.
  test("published costs of a gigawatt disperse by 19 %", () => {
    expect(index.publishedCost?.coefficientOfVariation).toBeCloseTo(Math.sqrt(63) / 41, 12);
    expect(index.publishedCost?.p90OverP50Ratio).toBeCloseTo(47.6 / 38, 12);
  });
});

test("without entries or published costs nothing is claimed", () => {
  const index = replicabilityIndex([], []);
  expect(index.timePerPhase.observed).toMatchObject({
    timedCount: 0,
    medianMonths: null,
    p90OverP50Ratio: null,
  });
  expect(index).toMatchObject({ publishedCost: null, learning: { fit: null, none: "too-few-sites" } });
});

test("costs that differ within a site can have been observed, and give an exponent", () => {
  const milestones = ["A Ohio", "B Iowa", "C Utah", "D Texas"].flatMap((site, index): SiteMilestone[] => {
    const rate = 40e6 * (100 * (index + 1)) ** -0.2; // each site's own, on a Wright curve with b = 0.2
    const at = (date: string, buildings: number, facilityPowerMw: number, factor: number): SiteMilestone => ({
      site,
      date,
      status: "Building 1 operational.",
      facilityPowerMw,
      buildingsOperationalCount: buildings,
      capitalCostUsd2025: facilityPowerMw * rate * factor,
      knownOn: "2025-12-31",
    });
    return [at(`202${index}-01-01`, 1, 100, 1.02), at(`202${index}-06-01`, 1, 100, 0.98)];
  });
  const { learning } = replicabilityIndex(milestones, []);
  expect(learning.fit?.exponent).toBeCloseTo(0.2, 9);
  expect(learning.fit?.pointCount).toBe(4);
});

describe("wrightExponent", () => {
  // ln k = ln 100 - 0.3 ln n exactly: b = 0.3, no residual, 2^-0.3 = 0.8123 of the cost left at each doubling.
  test("recovers an exact curve with no error", () => {
    const fit = wrightExponent(
      [1, 2, 4, 8].map((n) => ({ cumulativeCapacity: n, costPerCapacity: 100 * n ** -0.3 })),
    );
    expect(fit?.exponent).toBeCloseTo(0.3, 12);
    expect(fit?.standardError).toBeCloseTo(0, 12);
    expect(fit?.firstUnitCost).toBeCloseTo(100, 9);
    expect(fit?.progressRatio).toBeCloseTo(2 ** -0.3, 12);
  });

  // x = 0, 1, 2 and y = 0, -1, 0 in logarithms: slope 0, residual 2/3, Sxx 2, so the error is sqrt(2/3 / 1 / 2) = 0.5774.
  test("gives the least-squares standard error", () => {
    const e = Math.E;
    const fit = wrightExponent([
      { cumulativeCapacity: 1, costPerCapacity: 1 },
      { cumulativeCapacity: e, costPerCapacity: 1 / e },
      { cumulativeCapacity: e * e, costPerCapacity: 1 },
    ]);
    expect(fit?.exponent).toBeCloseTo(0, 12);
    expect(fit?.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  test("does not depend on the unit of capacity", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 1, max: 1e4, noNaN: true }),
            fc.double({ min: 1, max: 1e3, noNaN: true }),
          ),
          {
            minLength: 3,
            maxLength: 12,
          },
        ),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (pairs, scale) => {
          const fitAt = (factor: number) =>
            wrightExponent(pairs.map(([n, k]) => ({ cumulativeCapacity: n * factor, costPerCapacity: k })));
          fc.pre(Math.max(...pairs.map(([n]) => n)) / Math.min(...pairs.map(([n]) => n)) > 1.1);
          expect(fitAt(scale)?.exponent).toBeCloseTo(fitAt(1)?.exponent ?? Number.NaN, 6);
        },
      ),
    );
  });

  test("two points, or one capacity, carry no slope", () => {
    expect(wrightExponent([{ cumulativeCapacity: 1, costPerCapacity: 1 }])).toBeNull();
    const same = { cumulativeCapacity: 5, costPerCapacity: 2 };
    expect(wrightExponent([same, same, { ...same, costPerCapacity: 3 }])).toBeNull();
  });

  test.each([
    [0, 1, /cumulativeCapacity must be above 0/],
    [1, -2, /costPerCapacity must be above 0/],
    [Number.NaN, 1, /cumulativeCapacity/],
  ])("refuses capacity %d at cost %d", (cumulativeCapacity, costPerCapacity, message) => {
    expect(() => wrightExponent([{ cumulativeCapacity, costPerCapacity }])).toThrow(message);
  });
});

describe("capacityBalance", () => {
  // The specification's illustrative run: chips 14, grid and behind-the-meter 14, cooling 14, optics 16, shell 13 GW.
  test("least over median, and what the best-supplied constraint has to leave idle", () => {
    expect(capacityBalance({ chips: 14, power: 14, cooling: 14, optics: 16, shell: 13 })).toEqual({
      deployableGw: 13,
      balanceRatio: 13 / 14,
      strandedFraction: 1 - 13 / 16,
    });
  });

  test("stays within 0 and 1 and does not depend on the unit", () => {
    const capacity = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(capacity, { minLength: 1, maxLength: 9 }), capacity, (capacities, scale) => {
        const named = (factor: number) =>
          Object.fromEntries(capacities.map((gw, index) => [`c${index}`, gw * factor]));
        const balance = capacityBalance(named(1));
        expect(balance.balanceRatio).toBeLessThanOrEqual(1);
        expect(balance.strandedFraction).toBeGreaterThanOrEqual(0);
        expect(balance.strandedFraction).toBeLessThan(1);
        expect(capacityBalance(named(scale)).balanceRatio).toBeCloseTo(balance.balanceRatio ?? Number.NaN, 9);
      }),
    );
  });

  test("is unknown, not 0, where nothing could run", () => {
    expect(capacityBalance({ chips: 0, grid: 0 })).toEqual({
      deployableGw: 0,
      balanceRatio: null,
      strandedFraction: null,
    });
    expect(capacityBalance({ chips: 0, grid: 0, shell: 4 })).toMatchObject({
      balanceRatio: null,
      strandedFraction: 1,
    });
  });

  test.each([
    [{}, /at least one constraint/],
    [{ chips: -1 }, /capacitiesGw\.chips must be at least 0/],
    [{ chips: Number.NaN }, /capacitiesGw\.chips/],
  ])("refuses %j", (capacities, message) => {
    expect(() => capacityBalance(capacities)).toThrow(message);
  });
});

test.each([[[]], [[0]], [[-1, 2]], [[Number.POSITIVE_INFINITY]]])("no dispersion of %j", (costs) => {
  expect(() => costDispersion(costs)).toThrow(RangeError);
});
