import { describe, expect, test } from "vitest";
import { assertFadingVendor, fadingPath, fadingRevenueUsd } from "./fading-path";

const vendor = {
  revenueUsd: 100,
  operatingMarginFraction: 0.2,
  ronicFraction: 0.5,
  growthYears: 2,
  fadeYears: 3,
  waccFraction: 0.1,
  terminalGrowthFraction: 0.02,
  terminalRonicFraction: 0.1,
  taxRateFraction: 0.25,
};

describe("fadingPath", () => {
  // Two years held, then three equal steps of the four that lead to the terminal value in year 6.
  test("holds growth and return, then fades both", () => {
    const path = fadingPath(vendor, 0.1);
    [0.1, 0.1, 0.08, 0.06, 0.04].forEach((growth, year) =>
      expect(path.growthFraction[year]).toBeCloseTo(growth, 12),
    );
    [0.5, 0.5, 0.4, 0.3, 0.2].forEach((ronic, year) =>
      expect(path.ronicFraction[year]).toBeCloseTo(ronic, 12),
    );
  });
});

describe("fadingRevenueUsd", () => {
  test("follows the path and the terminal growth beyond it", () => {
    expect(fadingRevenueUsd(vendor, 0.1, 0)).toBe(100);
    expect(fadingRevenueUsd(vendor, 0.1, 3)).toBeCloseTo(100 * 1.1 * 1.1 * 1.08, 10);
    expect(fadingRevenueUsd(vendor, 0.1, 6)).toBeCloseTo(100 * 1.1 * 1.1 * 1.08 * 1.06 * 1.04 * 1.02, 10);
  });
});

describe("assertFadingVendor", () => {
  test.each([
    [{ growthYears: 0 }, /growthYears must be a whole number from 1 to 60, got 0/],
    [{ fadeYears: 2.5 }, /fadeYears must be a whole number from 0 to 60, got 2.5/],
    [{ revenueUsd: 0 }, /revenueUsd must be above 0, got 0/],
    [{ ronicFraction: -0.1 }, /ronicFraction must be above 0, got -0.1/],
    [{ operatingMarginFraction: Number.NaN }, /operatingMarginFraction must be a number, got NaN/],
  ])("refuses %o", (change, message) => {
    expect(() => assertFadingVendor({ ...vendor, ...change })).toThrow(message);
  });
});
