import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { allocateChargeProfile, fillChargeProfile, straightLineShare } from "./asset-lives";
import { timeGrid, timeGridNames } from "./time-grid";

function total(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0);
}

describe("straightLineShare", () => {
  // Life 4 from mid-year: 1/8, 1/4, 1/4, 1/4, 1/8.
  test("charges half a year first and last", () => {
    expect([0, 1, 2, 3, 4, 5].map((age) => straightLineShare(age, 0.5, 4))).toEqual([
      0.125, 0.25, 0.25, 0.25, 0.125, 0,
    ]);
  });

  test("sums to the cost over the life, whatever the life and lag", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 40, noNaN: true }),
        (startYears, lifeYears) => {
          let charged = 0;
          for (let age = 0; age < 60; age++) charged += straightLineShare(age, startYears, lifeYears);
          expect(charged).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe.each(timeGridNames)("fillChargeProfile, %s grid", (name) => {
  const grid = timeGrid(name);

  test("book depreciation and write-downs, economic and tax depreciation each sum to the cost", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bookLifeComputeYears, economicLifeComputeYears, bonusDepreciationFraction) => {
          const profile = allocateChargeProfile(grid);
          fillChargeProfile(
            {
              ...scenarioParametersFixture("base"),
              bookLifeComputeYears,
              economicLifeComputeYears,
              bonusDepreciationFraction,
              facilityLifeYears: 12, // short enough to end inside the profile
              facilityShareFraction: 0, // buildings take 39 years of tax depreciation
              powerShareFraction: 0.35,
            },
            { economicDepreciation: "straight-line" },
            grid,
            profile,
          );
          expect(total(profile.book) + profile.writedownShare).toBeCloseTo(1, 9);
          expect(total(profile.economic)).toBeCloseTo(1, 9);
          expect(total(profile.tax)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 1000 },
    );
  });

  // Compute 65 % of cost on a 6-year book life, useful for 3: half of it is still on the books, 0.65 x (1 - 3/6).
  test("writes off what the books still carry when compute ends early", () => {
    const profile = allocateChargeProfile(grid);
    fillChargeProfile(
      { ...scenarioParametersFixture("bear"), bookLifeComputeYears: 6, economicLifeComputeYears: 3 },
      { economicDepreciation: "straight-line" },
      grid,
      profile,
    );
    expect(profile.writedownAge).toBe(3 * grid.periodsPerYear);
    expect(profile.writedownShare).toBeCloseTo(0.325, 12);
  });

  // Rice: 9.5 % a quarter, so 1 - 0.905^4 = 32.92 % a year; between 1 and 2 years of service 32.92 % of 0.905^4 goes.
  test("declining: compute loses 32.9 % of what is left each year", () => {
    const profile = allocateChargeProfile(grid);
    const parameters = scenarioParametersFixture("base");
    const allCompute = { facilityShareFraction: 0, powerShareFraction: 0, acceleratorShareFraction: 0.75 };
    fillChargeProfile({ ...parameters, ...allCompute }, { economicDepreciation: "declining" }, grid, profile);
    const n = grid.periodsPerYear;
    const chargedIn = (from: number) => total(profile.economic.slice(from, from + n));
    expect(chargedIn(2 * n) / chargedIn(n)).toBeCloseTo(0.905 ** 4, 12);
    expect(1 - 0.905 ** 4).toBeCloseTo(0.3292, 4);
    expect(total(profile.economic)).toBeCloseTo(1 - 0.905 ** (4 * (19 - 0.5 / n)), 12);
  });
});
