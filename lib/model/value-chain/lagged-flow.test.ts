import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laggedFlow } from "./lagged-flow";

const amount = fc.double({ min: 0, max: 1e4, noNaN: true });
const lag = fc.double({ min: 0, max: 24, noNaN: true });

describe("laggedFlow", () => {
  // Six quarters are a year and a half: half of what was spent a year ago, half of what was spent two years ago.
  test("six quarters on 10, 20, 40, with 4 a year before", () => {
    // t0: (4 + 4)/2 ; t1: (10 + 4)/2 ; t2: (20 + 10)/2
    expect(laggedFlow([10, 20, 40], 6, 4)).toEqual([4, 7, 15]);
  });

  // One quarter: three quarters of the year's own spending arrive in it, the last quarter's in the next.
  test("one quarter", () => {
    expect(laggedFlow([10, 20], 1, 0)).toEqual([7.5, 0.75 * 20 + 0.25 * 10]);
  });

  test("loses nothing: what has arrived and what is in flight is what was spent", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), lag, (spent, quarters) => {
        const padded = [...spent, 0, 0, 0, 0, 0, 0, 0]; // seven quiet years let six years of lag land
        const arrived = laggedFlow(padded, quarters, 0).reduce((sum, value) => sum + value, 0);
        const total = spent.reduce((sum, value) => sum + value, 0);
        expect(arrived).toBeCloseTo(total, 6);
      }),
    );
  });

  test("a steady flow arrives steadily", () => {
    fc.assert(
      fc.property(amount, lag, (level, quarters) => {
        for (const value of laggedFlow([level, level, level], quarters, level)) {
          expect(value).toBeCloseTo(level, 8);
        }
      }),
    );
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a lag of %o quarters", (quarters) => {
    expect(() => laggedFlow([1], quarters, 0)).toThrow(/lagQuarters must be a finite number of quarters/);
  });
});
