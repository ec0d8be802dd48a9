import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillQuantiles } from "./quantiles";

function quantiles(values: readonly number[], probabilities: readonly number[]): number[] {
  const out = new Float64Array(probabilities.length);
  fillQuantiles(Float64Array.from(values), probabilities, out);
  return [...out];
}

describe("fillQuantiles", () => {
  // Ranks p·(n − 1) of 1, 2, 4, 8: 0.75 → 1 + 0.75; 1.5 → 2 + 0.5·2; 2.85 → 4 + 0.85·4.
  test("interpolates linearly between ranks", () => {
    expect(quantiles([8, 1, 4, 2], [0, 0.25, 0.5, 0.95, 1])).toEqual(
      [1, 1.75, 3, 7.4, 8].map((v) => expect.closeTo(v, 12)),
    );
  });

  test("gives the single value at every probability", () => {
    expect(quantiles([7], [0, 0.3, 1])).toEqual([7, 7, 7]);
  });

  test("agrees with sorting for any values, ties and repeated probabilities included", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
          minLength: 1,
          maxLength: 200,
        }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (values, unordered) => {
          const probabilities = unordered.toSorted((a, b) => a - b);
          const sorted = values.toSorted((a, b) => a - b);
          const expected = probabilities.map((probability) => {
            const position = probability * (sorted.length - 1);
            const lower = sorted[Math.floor(position)] ?? Number.NaN;
            const upper = sorted[Math.ceil(position)] ?? Number.NaN;
            return expect.closeTo(lower + (position - Math.floor(position)) * (upper - lower), 5);
          });
          expect(quantiles(values, probabilities)).toEqual(expected);
        },
      ),
    );
  });

  test.each([
    ["no values", [], [0.5]],
    ["NaN", [1, Number.NaN], [0.5]],
    ["a probability above 1", [1, 2], [1.01]],
    ["a negative probability", [1, 2], [-0.01]],
    ["descending probabilities", [1, 2], [0.5, 0.4]],
  ])("refuses %s", (_, values, probabilities) => {
    expect(() => quantiles(values, probabilities)).toThrow(RangeError);
  });
});
