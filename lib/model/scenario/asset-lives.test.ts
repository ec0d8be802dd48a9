import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import {
  allocateChargeProfile,
  fillChargeProfile,
  straightLineShare,
  survivingFraction,
} from "./asset-lives";

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

describe("fillChargeProfile", () => {
  test("book depreciation and write-downs, economic and tax depreciation each sum to the cost", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bookLifeComputeYears, economicLifeComputeYears, bonusDepreciationFraction) => {
          const profile = allocateChargeProfile();
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
            profile,
          );
          expect(total(profile.book) + total(profile.writedown)).toBeCloseTo(1, 9);
          expect(total(profile.economic)).toBeCloseTo(1, 9);
          expect(total(profile.tax)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  // Compute 65 % of cost on a 6-year book life, useful for 3: half of it is still on the books, 0.65 x (1 - 3/6).
  test("writes off what the books still carry when compute ends early", () => {
    const profile = allocateChargeProfile();
    fillChargeProfile(
      { ...scenarioParametersFixture("bear"), bookLifeComputeYears: 6, economicLifeComputeYears: 3 },
      profile,
    );
    expect(profile.writedown[3]).toBeCloseTo(0.325, 12);
    expect(total(profile.writedown)).toBeCloseTo(0.325, 12);
  });
});

describe("survivingFraction", () => {
  test("is whole until a year before the end of life, then linear to none", () => {
    expect([3, 3.5, 3.75, 4, 4.5, 9].map((age) => survivingFraction(age, 4.5))).toEqual([
      1, 1, 0.75, 0.5, 0, 0,
    ]);
  });
});
