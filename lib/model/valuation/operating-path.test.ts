import { describe, expect, test } from "vitest";
import { assertValuationTerms, pathEnterpriseValueUsd } from "./operating-path";

const terms = {
  waccFraction: 0.1,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.1,
  taxRateFraction: 0.25,
};

function path(growth: number[], margin: number[], ronic: number[]) {
  return {
    growthFraction: Float64Array.from(growth),
    operatingMarginFraction: Float64Array.from(margin),
    ronicFraction: Float64Array.from(ronic),
  };
}

describe("pathEnterpriseValueUsd", () => {
  // NOPAT_1 = 100 x 1.1 x 0.2 x 0.75 = 16.5; half is reinvested (0.1 / 0.2): 8.25 / 1.1 = 7.5.
  // NOPAT_2 = 16.83, a fifth reinvested: 13.464 / (0.1 - 0.02) = 168.3; / 1.1 = 153.
  test("adds one year and the value after it", () => {
    expect(pathEnterpriseValueUsd(100, path([0.1], [0.2], [0.2]), terms)).toBeCloseTo(160.5, 10);
  });

  // NOPAT_1 = 100 x 1.04 x 0.2 x 0.75 = 15.6; x (1 - 0.04 / 0.12) = 10.4; / (0.09 - 0.04) = 208, however long the path.
  test.each([1, 5, 40])("is the growing perpetuity for constant growth over %i years", (count) => {
    const year = <T>(value: T) => Array.from({ length: count }, () => value);
    const constant = {
      ...terms,
      waccFraction: 0.09,
      terminalGrowthFraction: 0.04,
      terminalRonicFraction: 0.12,
    };
    const value = pathEnterpriseValueUsd(100, path(year(0.04), year(0.2), year(0.12)), constant);
    expect(value).toBeCloseTo(208, 9);
  });

  // -10 x no tax / 1.1 in the only year; nobody runs a loss for ever.
  test("takes a loss without tax relief and without a terminal value", () => {
    expect(pathEnterpriseValueUsd(100, path([0], [-0.1], [0.2]), terms)).toBeCloseTo(-10 / 1.1, 12);
  });

  // NOPAT_1 = 100 x 0.5 x 0.2 x 0.75 = 7.5, all of it cash.
  test("gives no capital back to a company that shrinks", () => {
    const value = pathEnterpriseValueUsd(100, path([-0.5], [0.2], [0.05]), terms);
    expect(value).toBeCloseTo(7.5 / 1.1 + (7.5 * 1.02 * 0.8) / 0.08 / 1.1, 10);
  });
});

describe("assertValuationTerms", () => {
  test.each([
    [{ waccFraction: Number.NaN }, /waccFraction must be above -1, got NaN/],
    [{ terminalGrowthFraction: 0.1 }, /terminalGrowthFraction must be above -1 and below waccFraction, 0.1/],
    [{ terminalRonicFraction: 0 }, /terminalRonicFraction must be above 0, got 0/],
    [{ taxRateFraction: 1 }, /taxRateFraction must be from 0 to below 1, got 1/],
  ])("refuses %o", (change, message) => {
    expect(() => assertValuationTerms({ ...terms, ...change })).toThrow(message);
  });
});
