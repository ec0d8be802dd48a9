import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "./normal-quantile";

/** Φ(z) by its power series, φ(z)(z + z³/3 + z⁵/15 + …), summed until terms vanish. */
function normalProbability(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

describe("normalQuantile", () => {
  // Tables of the normal distribution.
  test.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798409],
  ])("matches the table at %d", (probability, deviate) => {
    expect(normalQuantile(probability)).toBeCloseTo(deviate, 13);
  });

  test("inverts the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (probability) => {
        expect(Math.abs(normalProbability(normalQuantile(probability)) - probability)).toBeLessThan(2e-15);
      }),
    );
  });

  test("is odd about one half", () => {
    for (const probability of [0.001, 0.07, 0.25, 0.4]) {
      expect(normalQuantile(1 - probability) / -normalQuantile(probability)).toBeCloseTo(1, 13);
    }
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])("refuses %d", (probability) => {
    expect(() => normalQuantile(probability)).toThrow(RangeError);
  });
});
