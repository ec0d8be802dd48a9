import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brierScore, rankedProbabilityScore } from "./category-scores";

describe("brierScore", () => {
  test("of (0.6, 0.3, 0.1) with the second come true is 0.36 + 0.49 + 0.01 = 0.86", () => {
    expect(brierScore([0.6, 0.3, 0.1], 1)).toBeCloseTo(0.86, 12);
  });
  test("is 0 for certainty that came true, 2 for certainty that did not", () => {
    expect(brierScore([1, 0], 0)).toBe(0);
    expect(brierScore([1, 0], 1)).toBe(2);
  });
});

describe("rankedProbabilityScore", () => {
  // The ten forecasts of Constantinou and Fenton (2012), table 1; the halves are of two inner bounds.
  test.each([
    [[1, 0, 0], 0, 0],
    [[0.9, 0.1, 0], 0, 0.005], // 0.1^2 / 2
    [[0.8, 0.1, 0.1], 1, 0.325], // (0.8^2 + 0.1^2) / 2
    [[0.5, 0.25, 0.25], 1, 0.15625],
    [[0.35, 0.3, 0.35], 1, 0.1225],
    [[0.6, 0.3, 0.1], 1, 0.185],
    [[0.6, 0.25, 0.15], 0, 0.09125],
    [[0.6, 0.15, 0.25], 0, 0.11125],
    [[0.57, 0.33, 0.1], 0, 0.09745],
    [[0.6, 0.2, 0.2], 0, 0.1],
  ])("of %j with category %d come true is %d", (probabilities, outcome, score) => {
    expect(rankedProbabilityScore(probabilities, outcome)).toBeCloseTo(score, 12);
  });

  test("is lowest, on average, for the true probabilities", () => {
    const triple = fc
      .tuple(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
      )
      .map((counts) => counts.map((count) => count / counts.reduce((a, b) => a + b)));
    const expected = (truth: readonly number[], stated: readonly number[]) =>
      truth.reduce((sum, p, outcome) => sum + p * rankedProbabilityScore(stated, outcome), 0);
    fc.assert(
      fc.property(triple, triple, (truth, stated) => {
        expect(expected(truth, truth)).toBeLessThanOrEqual(expected(truth, stated) + 1e-12);
      }),
    );
  });
});

test.each([
  [[0.5, 0.4], 0, "sum to 1"],
  [[1.5, -0.5], 0, "at least 0"],
  [[0.5, 0.5], 2, "outcome must be a category from 0 to 1, got 2"],
  [[0.5, 0.5], 0.5, "outcome must be a category"],
])("refuses %j with outcome %d", (probabilities, outcome, message) => {
  expect(() => brierScore(probabilities, outcome)).toThrow(message);
  expect(() => rankedProbabilityScore(probabilities, outcome)).toThrow(message);
});
