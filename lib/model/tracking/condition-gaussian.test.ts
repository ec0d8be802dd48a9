import { describe, expect, test } from "vitest";
import { conditionGaussian } from "./condition-gaussian";

describe("conditionGaussian", () => {
  // Var(t) = 4, Var(k) = 1, Cov = 1.5: gain 1.5 / 1, what is left 4 − 1.5².
  test("is the regression on one variable", () => {
    const { gain, covariance } = conditionGaussian(Float64Array.of(4, 1.5, 1.5, 1), 2, 1);
    expect(gain[0]).toBeCloseTo(1.5, 12);
    expect(covariance[0]).toBeCloseTo(1.75, 12);
  });
  // t = 2 k₁ − k₂ + e with Var(k) = I and Var(e) = 3: Var(t) = 4 + 1 + 3.
  test("finds the coefficients of two variables and leaves the error's variance", () => {
    const { gain, covariance } = conditionGaussian(Float64Array.of(8, 2, -1, 2, 1, 0, -1, 0, 1), 3, 1);
    expect([...gain]).toEqual([2, -1]);
    expect(covariance[0]).toBeCloseTo(3, 12);
  });
  test("refuses what is known twice", () => {
    expect(() => conditionGaussian(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1), 3, 1)).toThrow(
      "matrix must be positive definite",
    );
  });
});
