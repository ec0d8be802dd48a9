import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorPoints } from "../indicator-points.fixture";
import type { IndicatorPoint } from "../indicators";
import { buildFrozenSet } from "./build-frozen-set";
import { frozenDates } from "./frozen-dates";
import { ruledGrowth } from "./frozen-rule";
import { growthHistory } from "./growth-history";

const options = { lastQuarter: "2026Q3", draws: 4000, seed: "a test" };

/** Growth of 2 % a quarter to 2022, 10 % after, with a seasonal swing of 3 % either way; 2019Q1 to 2026Q2. */
function world(): IndicatorPoint[] {
  const level = (index: number) => (index <= 15 ? 0.02 * index : 0.3 + 0.1 * (index - 15));
  const path = Array.from({ length: 30 }, (_, index) => level(index) + (index % 2 === 0 ? 0.03 : -0.03));
  return [
    ...indicatorPoints("filedCapex", "2019Q1", path),
    ...indicatorPoints("acceleratorRevenue", "2022Q1", path.slice(12)),
    ...indicatorPoints("aiRevenue", "2023Q2", path.slice(17)),
  ];
}

describe("growthHistory", () => {
  test("reads trailing growth, the mean before 2023 and the spread", () => {
    const points = indicatorPoints("filedCapex", "2021Q1", [0, 1, 3, 4, 6, 7, 9, 10, 10, 10, 10, 10]);
    expect(growthHistory(points)).toMatchObject({
      lastQuarter: "2023Q4",
      trailing: 0,
      longRunMean: 10 / 7, // seven changes from 2021Q2 to 2022Q4
    });
    // Changes 1 2 1 2 1 2 1 0 0 0 0: mean 10/11, squares 16 - 100/11 = 6.909, over 10.
    expect(growthHistory(points)?.volatility).toBeCloseTo(Math.sqrt((16 - 100 / 11) / 10), 12);
  });

  test("takes no change across a missing quarter, and gives up on a short history", () => {
    const points = indicatorPoints("filedCapex", "2021Q1", [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(growthHistory(points.toSpliced(3, 1))).toBeNull(); // five changes are left
    expect(growthHistory(points.slice(0, 7))?.changes.size).toBe(6);
    expect(growthHistory([])).toBeNull();
  });
});

describe("ruledGrowth", () => {
  test("orders the cases whatever the history", () => {
    const growth = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(growth, growth, fc.integer({ min: 1, max: 16 }), (trailing, longRun, step) => {
        const of = (scenario: "bear" | "base" | "bull") =>
          ruledGrowth({ indicator: "filedCapex", trailing, longRun }, scenario, step);
        expect(of("bull")).toBeGreaterThanOrEqual(of("base"));
        expect(of("base")).toBeGreaterThanOrEqual(of("bear"));
      }),
    );
  });

  test("is ln 0.75 / 4 a quarter in the first year of the bust, ln 0.70 / 4 in the second, then nothing", () => {
    const bear = (step: number) =>
      ruledGrowth({ indicator: "filedCapex", trailing: 0.1, longRun: 0.02 }, "bear", step);
    expect(bear(1)).toBeCloseTo(Math.log(0.75) / 4, 12);
    expect(bear(5)).toBeCloseTo(Math.log(0.7) / 4, 12);
    expect(bear(9)).toBe(0);
  });

  test("has gone half the way to the long run after four quarters in base, twelve in bull", () => {
    const basis = { indicator: "aiRevenue" as const, trailing: 0.2, longRun: 0.04 };
    expect(ruledGrowth(basis, "base", 4)).toBeCloseTo(0.12, 12);
    expect(ruledGrowth(basis, "bull", 12)).toBeCloseTo(0.12, 12);
  });
});

describe("buildFrozenSet", () => {
  test("starts after the newest known quarter and keeps to the rule on average", () => {
    const { ensembles, basis, omitted, discrepancies } = buildFrozenSet(world(), "2024-12-31", options);
    expect(ensembles).toMatchObject({ id: "2024-12", frozenOn: "2024-12-31" });
    const capex = basis.find(({ indicator }) => indicator === "filedCapex");
    expect(capex).toMatchObject({ lastQuarter: "2024Q3" });
    expect(omitted.map(({ indicator }) => indicator)).toEqual([
      "aiRevenue",
      "capexToOperatingCashFlow",
      "depreciationToRevenue",
    ]);
    expect(discrepancies.filedCapex.quarterlySd).toBe(capex?.volatility);
    for (const { scenario, quarters, indicators, draws, values } of Object.values(ensembles.paths)) {
      expect(quarters).toHaveLength(9);
      expect(quarters[0]).toBe("2024Q3");
      expect(indicators).toEqual(["filedCapex", "acceleratorRevenue"]);
      expect(values).toHaveLength(draws * quarters.length * indicators.length);
      const last = growthHistory(
        world().filter((p) => p.indicator === "filedCapex" && p.quarter <= "2024Q3"),
      );
      if (last === null || capex === undefined) throw new Error("no history");
      let expected = last.levels.get("2024Q3") ?? 0;
      for (let step = 1; step <= 8; step++) expected += ruledGrowth(capex, scenario, step);
      let mean = 0;
      for (let draw = 0; draw < draws; draw++) mean += (values[(draw * 9 + 8) * 2] ?? 0) / draws;
      const deviation = (capex.volatility * 8) / 2; // after eight quarters of a growth off by half a volatility
      expect(Math.abs(mean - expected)).toBeLessThan((4 * deviation) / Math.sqrt(draws));
    }
  });

  test("holds the level before where a quarter is missing within what was known", () => {
    const late = indicatorPoints("filedCapex", "2021Q1", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]); // to 2023Q4
    const early = indicatorPoints("acceleratorRevenue", "2021Q1", [0, 1, 2, 3, 4, 5, 6, 7, 8]); // to 2023Q1
    const points = [...late.filter(({ quarter }) => quarter !== "2023Q3"), ...early];
    const { quarters, values } = buildFrozenSet(points, "2024-03-31", { ...options, draws: 2 }).ensembles
      .paths.base;
    expect(quarters.slice(0, 4)).toEqual(["2023Q1", "2023Q2", "2023Q3", "2023Q4"]);
    expect([0, 1, 2, 3].map((index) => values[index * 2])).toEqual([8, 9, 9, 11]);
  });

  test("is the same for one seed, and another for another", () => {
    const few = { ...options, draws: 10 };
    const first = buildFrozenSet(world(), "2024-12-31", few);
    expect(buildFrozenSet(world(), "2024-12-31", few)).toEqual(first);
    expect(buildFrozenSet(world(), "2024-12-31", { ...few, seed: "b" })).not.toEqual(first);
  });

  test("does not change with anything known later", () => {
    const few = { ...options, draws: 5 };
    fc.assert(
      fc.property(
        fc.constantFrom(...frozenDates),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (asOf, shift) => {
          const points = world();
          const changed = points.map((point) =>
            point.knownAt > asOf ? { ...point, transformed: point.transformed + shift } : point,
          );
          const restated = points.map((point) => ({ ...point, transformed: 9, knownAt: "2026-11-24" }));
          expect(buildFrozenSet([...changed, ...restated], asOf, few)).toEqual(
            buildFrozenSet(points, asOf, few),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test("refuses a day before there was a history", () => {
    expect(() => buildFrozenSet(world(), "2019-12-31", options)).toThrow(
      "asOf must be late enough for an indicator with 6 changes, got 2019-12-31",
    );
  });
});
