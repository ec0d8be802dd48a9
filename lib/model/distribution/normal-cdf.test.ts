import { describe, expect, test } from "vitest";
import { normalCdf } from "./normal-cdf";
import { normalQuantile } from "./normal-quantile";

describe("normalCdf", () => {
  // Abramowitz and Stegun, table 26.1 (15 decimals), the tails from 40-digit arithmetic.
  test.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [3, 0.99865010196837],
    [-1, 0.15865525393145705],
    [-2, 0.02275013194817921],
    [-3, 0.0013498980316300946],
    [-6, 9.86587645037698e-10],
    [-10, 7.619853024160525e-24],
    [-20, 2.753624118606234e-89],
    [-37, 5.725571222524577e-300],
  ])("of %d is %d", (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(2e-15);
  });

  test("undoes the quantile", () => {
    for (let step = 1; step < 2000; step += 1) {
      const probability = step / 2000;
      expect(Math.abs(normalCdf(normalQuantile(probability)) - probability)).toBeLessThan(4e-16);
    }
  });

  test("mirrors itself, never falls, and ends at 0 and 1", () => {
    let before = 0;
    for (let x = -9; x <= 9; x += 0.0043) {
      const probability = normalCdf(x);
      expect(probability + normalCdf(-x)).toBeCloseTo(1, 15);
      expect(probability).toBeGreaterThanOrEqual(before);
      before = probability;
    }
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});
