import { describe, expect, test } from "vitest";
import { breakEvenProbability } from "./break-even-probability";

describe("breakEvenProbability", () => {
  test.each([
    // (60 - 20) / (100 - 20) = 0.5
    [60, 20, 100, { code: "between", bullProbabilityFraction: 0.5 }],
    [20, 20, 100, { code: "between", bullProbabilityFraction: 0 }],
    [10, 20, 100, { code: "below-both", bullProbabilityFraction: -0.125 }],
    [140, 20, 100, { code: "above-both", bullProbabilityFraction: 1.5 }],
    // Bear gives 100, bull 20: 0.25 of bull brings 100 down to 80.
    [80, 100, 20, { code: "bull-below-bear", bullProbabilityFraction: 0.25 }],
    [50, 50, 50, { code: "indifferent", bullProbabilityFraction: null }],
  ] as const)("price %f, bear %f, bull %f", (price, bearUsd, bullUsd, expected) => {
    expect(breakEvenProbability(price, { bearUsd, bullUsd })).toEqual(expected);
  });
});
