import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, robustStepScore } from "./robust-outlier";

const options = { leastStep: 0.1, leastCount: 6 };

describe("robustStepScore", () => {
  // Steps 1, 2, -1, 2, -1, 3: median 1.5; deviations .5, .5, 2.5, .5, 2.5, 1.5: median 1; spread 1.4826.
  const history = [10, 11, 13, 12, 14, 13, 16];

  test("matches the hand calculation", () => {
    expect(robustStepScore(history, 20, options)).toBeCloseTo((4 - 1.5) / 1.4826, 12);
    expect(robustStepScore(history, 10, options)).toBeCloseTo((-6 - 1.5) / 1.4826, 12);
  });

  test("says nothing with too few steps", () => {
    expect(robustStepScore(history, 20, { ...options, leastCount: 7 })).toBeNull();
    expect(robustStepScore([], 20, { ...options, leastCount: 0 })).toBeNull();
  });

  test("a steady trend is no outlier, and a series that hardly moves does not call every move one", () => {
    const trend = [1, 2, 3, 4, 5, 6, 7];
    expect(robustStepScore(trend, 8, options)).toBe(0);
    expect(robustStepScore(trend, 8.5, options)).toBeCloseTo(0.5 / 0.1, 12); // the least step divides, not zero
  });

  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 7, maxLength: 40 });

  test("does not change when every value is moved or scaled alike", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (past, next, by) => {
          const score = robustStepScore(past, next, options) ?? Number.NaN;
          const moved = past.map((value) => value + by);
          expect(robustStepScore(moved, next + by, options)).toBeCloseTo(score, 6);
          const scaled = past.map((value) => value * by);
          const scaledOptions = { ...options, leastStep: options.leastStep * by };
          expect(robustStepScore(scaled, next * by, scaledOptions)).toBeCloseTo(score, 6);
        },
      ),
    );
  });
});

test("median of an odd and of an even count; of none there is none", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
