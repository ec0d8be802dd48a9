import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billedLoadFactorFraction, drawnLoadFactorFraction } from "./load-factor";

const input = {
  loadFactorFraction: 0.75,
  powerElasticity: 0.35,
  softwareMultiplierRatio: 1.2,
  takeOrPayFraction: 0,
};

describe("load factor", () => {
  // 0.75 x (1 + 0.35 x 0.2) = 0.75 x 1.07 = 0.8025.
  test("faster software draws more, but less than it serves", () => {
    expect(drawnLoadFactorFraction(input)).toBeCloseTo(0.8025, 12);
    expect(drawnLoadFactorFraction({ ...input, softwareMultiplierRatio: 1 })).toBe(0.75);
  });

  test("never draws above nameplate, and never bills less than is drawn", () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const gain = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(share, share, gain, share, (loadFactorFraction, powerElasticity, multiplier, takeOrPay) => {
        const terms = {
          loadFactorFraction,
          powerElasticity,
          softwareMultiplierRatio: multiplier,
          takeOrPayFraction: takeOrPay,
        };
        const drawn = drawnLoadFactorFraction(terms);
        expect(drawn).toBeGreaterThan(0);
        expect(drawn).toBeLessThanOrEqual(1);
        expect(billedLoadFactorFraction(terms)).toBe(Math.max(drawn, takeOrPay));
      }),
    );
  });
});
