import fc from "fast-check";
import { expect, test } from "vitest";
import { quantileOfSorted } from "./quantiles";
import { selectQuantiles } from "./select-quantiles";

const value = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom(0, 1, 2), // many equal ones
);

test("agrees with sorting, to the bit", () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 300 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (drawn, wanted) => {
        const probabilities = wanted.toSorted((a, b) => a - b);
        const sorted = Float64Array.from(drawn).sort();
        expect(selectQuantiles(Float64Array.from(drawn), probabilities)).toEqual(
          probabilities.map((probability) => quantileOfSorted(sorted, probability)),
        );
      },
    ),
  );
});

test.each([
  [[], [0.5]],
  [[1, Number.NaN, 2], [0.5]],
  [
    [1, 2],
    [0.5, 0.1],
  ],
  [[1, 2], [1.1]],
  [[1, 2], [Number.NaN]],
])("refuses quantiles of %o at %o", (values, probabilities) => {
  expect(() => selectQuantiles(Float64Array.from(values), probabilities)).toThrow(RangeError);
});
