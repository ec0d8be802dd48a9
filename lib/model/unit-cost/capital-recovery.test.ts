import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalChargePerYear, capitalRecoveryFactor, straightLinePerYear } from "./capital-recovery";

describe("capital recovery", () => {
  // 0.08 / (1 - 1.08^-5) = 0.08 / (1 - 0.6805832) = 0.2504565.
  test("matches the annuity of 8 % over 5 years", () => {
    expect(capitalRecoveryFactor(0.08, 5)).toBeCloseTo(0.2504565, 7);
  });

  test("tends to 1/n as the rate goes to zero, without a step", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 40, noNaN: true }), (lifeYears) => {
        expect(capitalRecoveryFactor(0, lifeYears)).toBe(1 / lifeYears);
        for (const rate of [1e-12, 1e-9, 1e-8, 1e-6]) {
          const relative = capitalRecoveryFactor(rate, lifeYears) * lifeYears - 1;
          expect(Math.abs(relative)).toBeLessThanOrEqual(rate * (lifeYears + 1));
        }
      }),
    );
  });

  test("payments discounted at the rate, with the residual, give the capital back", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (rateFraction, lifeYears, residualFraction) => {
          const payment = 1000 * capitalChargePerYear(rateFraction, lifeYears, residualFraction);
          let present = 1000 * residualFraction * (1 + rateFraction) ** -lifeYears;
          for (let year = 1; year <= lifeYears; year += 1) present += payment * (1 + rateFraction) ** -year;
          expect(present).toBeCloseTo(1000, 7);
        },
      ),
    );
  });

  // (1 - 0.05) / 5 = 0.19.
  test("straight line spreads what is not recovered", () => {
    expect(straightLinePerYear(5, 0.05)).toBeCloseTo(0.19, 14);
  });

  test("the charge tends to straight line as the rate goes to zero", () => {
    const limit = straightLinePerYear(5, 0.05);
    for (const rate of [1e-12, 1e-9, 1e-7]) {
      expect(Math.abs(capitalChargePerYear(rate, 5, 0.05) / limit - 1)).toBeLessThan(6 * rate + 1e-15);
    }
  });

  test.each([
    [-0.01, 5],
    [1.1, 5],
    [Number.NaN, 5],
    [0.08, 0],
    [0.08, Infinity],
    [0.08, Number.NaN],
  ])("rejects rate %s over %s years", (rate, life) => {
    expect(() => capitalRecoveryFactor(rate, life)).toThrow(RangeError);
    expect(() => capitalChargePerYear(rate, life, 0.05)).toThrow(RangeError);
  });
  test.each([-0.1, 1.1, Number.NaN])("rejects a residual of %s", (residualFraction) => {
    expect(() => capitalChargePerYear(0.08, 5, residualFraction)).toThrow(RangeError);
  });
});
