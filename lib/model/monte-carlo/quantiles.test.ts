import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantileOfSorted } from "./quantiles";

describe("quantileOfSorted", () => {
  // Ranks p·(n − 1) of 1, 2, 4, 8: 0.75 → 1 + 0.75; 1.5 → 2 + 0.5·2; 2.85 → 4 + 0.85·4.
  test.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 3],
    [0.95, 7.4],
    [1, 8],
  ])("interpolates linearly between ranks at %d", (probability, expected) => {
    expect(quantileOfSorted(Float64Array.of(1, 2, 4, 8), probability)).toBeCloseTo(expected, 12);
  });

  test("gives the single value at every probability", () => {
    for (const probability of [0, 0.3, 1]) expect(quantileOfSorted(Float64Array.of(7), probability)).toBe(7);
  });

  test("mirrors when the values change sign and shifts and scales with them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, probability) => {
          const sorted = Float64Array.from(values).sort();
          const quantile = quantileOfSorted(sorted, probability);
          const mirrored = quantileOfSorted(sorted.map((value) => -value).sort(), 1 - probability);
          expect(mirrored).toBeCloseTo(-quantile, 6);
          expect(
            quantileOfSorted(
              sorted.map((value) => 3 * value + 5),
              probability,
            ),
          ).toBeCloseTo(3 * quantile + 5, 6);
        },
      ),
    );
  });

  test.each([-0.01, 1.01, Number.NaN])("refuses probability %d", (probability) => {
    expect(() => quantileOfSorted(Float64Array.of(1, 2), probability)).toThrow(RangeError);
  });

  test("refuses no values", () => {
    expect(() => quantileOfSorted(new Float64Array(0), 0.5)).toThrow(RangeError);
  });
});
