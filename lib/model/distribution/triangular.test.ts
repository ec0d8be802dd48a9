import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { triangularQuantile } from "./triangular";

const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const triangle = fc.tuple(bound, bound, bound).map((values) => values.toSorted((a, b) => a - b));

describe("triangularQuantile", () => {
  // 0 … 2 … 10: F(2) = 0.2. At p = 0.05, √(0.05·10·2) = 1. At p = 0.95, 10 − √(0.05·10·8) = 8.
  test.each([
    [0, 0],
    [0.05, 1],
    [0.2, 2],
    [0.95, 8],
    [1, 10],
  ])("matches the hand calculation at %d", (probability, expected) => {
    expect(triangularQuantile(probability, 0, 2, 10)).toBeCloseTo(expected, 12);
  });

  test("accepts the mode at either bound and a single value", () => {
    expect(triangularQuantile(0.25, 0, 0, 1)).toBeCloseTo(1 - Math.sqrt(0.75), 14);
    expect(triangularQuantile(0.25, 0, 1, 1)).toBeCloseTo(0.5, 14);
    expect(triangularQuantile(0, 3, 3, 3)).toBe(3);
    expect(triangularQuantile(0.7, 3, 3, 3)).toBe(3);
  });

  test("stays within its bounds and rises with the probability", () => {
    fc.assert(
      fc.property(
        triangle,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([low = 0, mode = 0, high = 0], p, q) => {
          const lower = triangularQuantile(Math.min(p, q), low, mode, high);
          const upper = triangularQuantile(Math.max(p, q), low, mode, high);
          const rounding = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
          expect(lower).toBeGreaterThanOrEqual(low - rounding);
          expect(upper).toBeLessThanOrEqual(high + rounding);
          expect(upper).toBeGreaterThanOrEqual(lower - rounding);
        },
      ),
    );
  });

  // Midpoint rule over 10⁵ probabilities; the mean of a triangle is (low + mode + high)/3.
  test("has the mean of a triangle", () => {
    let sum = 0;
    for (let index = 0; index < 100_000; index += 1)
      sum += triangularQuantile((index + 0.5) / 100_000, -3, 4, 11);
    expect(sum / 100_000).toBeCloseTo(4, 6);
  });

  test.each([
    [0.5, 1, 0, 2],
    [0.5, 0, 3, 2],
    [0.5, Number.NaN, 1, 2],
    [0.5, -Infinity, 1, 2],
    [0.5, 0, 1, Infinity],
    [-0.1, 0, 1, 2],
    [1.1, 0, 1, 2],
    [Number.NaN, 0, 1, 2],
  ])("refuses probability %d of %d, %d, %d", (probability, low, mode, high) => {
    expect(() => triangularQuantile(probability, low, mode, high)).toThrow(RangeError);
  });
});
