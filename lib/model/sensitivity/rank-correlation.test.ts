import fc from "fast-check";
import { expect, test } from "vitest";
import { createMidRanks } from "../monte-carlo/mid-ranks";
import { rankCorrelation } from "./rank-correlation";

const midRanks = (values: Float64Array) => createMidRanks(values.length)(values);

const correlationOf = (a: number[], b: number[]): number | null =>
  rankCorrelation(midRanks(Float64Array.from(a)), midRanks(Float64Array.from(b)));

// Without ties 1 - 6 sum d^2 / (n (n^2 - 1)): differences of rank 0, 1, 1, 1, 1 -> 1 - 6 x 4 / 120 = 0.8.
test("matches the hand calculation", () => {
  expect(correlationOf([1, 2, 3, 4, 5], [10, 30, 20, 50, 40])).toBeCloseTo(0.8, 14);
});

test("is 1 for anything that rises and -1 for anything that falls", () => {
  const x = [0.1, 0.4, 2, 7, 30];
  expect(correlationOf(x, x.map(Math.exp))).toBeCloseTo(1, 14);
  expect(
    correlationOf(
      x,
      x.map((value) => 1 / value),
    ),
  ).toBeCloseTo(-1, 14);
});

test("stays within -1 and 1 and does not depend on the order of the two", () => {
  const pair = fc.tuple(fc.integer({ max: 9, min: 0 }), fc.integer({ max: 9, min: 0 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 40 }), (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const correlation = correlationOf(a, b);
      expect(correlation).toBe(correlationOf(b, a));
      if (correlation !== null) expect(Math.abs(correlation)).toBeLessThanOrEqual(1 + 1e-14);
    }),
  );
});

test("is none where one of the two does not vary", () => {
  expect(correlationOf([1, 1, 1], [1, 2, 3])).toBeNull();
});

test("refuses ranks of different samples", () => {
  expect(() => correlationOf([1, 2], [1, 2, 3])).toThrow(RangeError);
});
