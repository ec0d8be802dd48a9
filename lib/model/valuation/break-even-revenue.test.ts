import { describe, expect, test } from "vitest";
import { breakEvenRevenueUsd } from "./break-even-revenue";

const terms = {
  capitalUsd: 1000,
  discountFraction: 0.08,
  growthFraction: 0.03,
  marginFraction: 0.2,
  returnFraction: 0.15,
  waitYears: 0,
  cashYieldFraction: 0,
};

describe("breakEvenRevenueUsd", () => {
  // 1000 x (0.08 - 0.03) / [0.2 x (1 - 0.03 / 0.15)] = 50 / 0.16 = 312.5: earns 62.5, pays out 50, 50 / 0.05 = 1000.
  test("is the revenue whose growing payout is worth the price", () => {
    expect(breakEvenRevenueUsd(terms)).toBeCloseTo(312.5, 10);
  });

  // (1.08 / 1.02)^10 = 1.771089...
  test("grows with waiting by what the cash yield leaves of the return asked", () => {
    const waited = breakEvenRevenueUsd({ ...terms, waitYears: 10, cashYieldFraction: 0.02 });
    expect(waited).toBeCloseTo(312.5 * (1.08 / 1.02) ** 10, 9);
    expect(breakEvenRevenueUsd({ ...terms, waitYears: 10, cashYieldFraction: 0.08 })).toBeCloseTo(312.5, 9);
  });

  test.each([
    [{ capitalUsd: 0 }, /capitalUsd must be above 0, got 0/],
    [{ growthFraction: 0.08 }, /growthFraction must be below 0.08, the discount, got 0.08/],
    [{ marginFraction: 0 }, /marginFraction must be above 0, got 0/],
    [{ returnFraction: 0.03 }, /returnFraction must be above 0 and above the growth, got 0.03/],
    [{ waitYears: -1 }, /waitYears must be 0 or more, got -1/],
    [{ cashYieldFraction: -1 }, /cashYieldFraction must be above -1, got -1/],
  ])("refuses %o", (change, message) => {
    expect(() => breakEvenRevenueUsd({ ...terms, ...change })).toThrow(message);
  });
});
