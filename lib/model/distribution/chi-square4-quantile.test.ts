import { describe, expect, test } from "vitest";
import { chiSquare4Quantile } from "./chi-square4-quantile";

describe("chiSquare4Quantile", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, 4 degrees of freedom.
  test.each([
    [0.001, 0.091],
    [0.01, 0.297],
    [0.025, 0.484],
    [0.05, 0.711],
    [0.1, 1.064],
    [0.9, 7.779],
    [0.95, 9.488],
    [0.975, 11.143],
    [0.99, 13.277],
    [0.999, 18.467],
  ])("of %d is the published %d", (probability, published) => {
    expect(chiSquare4Quantile(probability)).toBeCloseTo(published, 3);
  });

  test("undoes the distribution function 1 − (1 + y)e^−y, y = x/2", () => {
    for (let step = 1; step < 5000; step += 1) {
      const probability = step / 5000;
      const y = chiSquare4Quantile(probability) / 2;
      expect(Math.abs(1 - (1 + y) * Math.exp(-y) - probability)).toBeLessThan(1e-15);
    }
  });

  // Near 0 the probability is y²/2 − y³/3 + …; at 2^−33 the second term is a hundred-thousandth of the first.
  test("holds at the smallest and the largest draw of a sample", () => {
    const smallest = chiSquare4Quantile(2 ** -33) / 2;
    expect(smallest ** 2 / 2 - smallest ** 3 / 3 + smallest ** 4 / 8).toBeCloseTo(2 ** -33, 19);
    const largest = chiSquare4Quantile(1 - 2 ** -33) / 2;
    expect(((1 + largest) * Math.exp(-largest)) / 2 ** -33).toBeCloseTo(1, 6);
  });

  test("refuses a probability outside (0, 1)", () => {
    for (const probability of [0, 1, -0.1, Number.NaN]) {
      expect(() => chiSquare4Quantile(probability)).toThrow(RangeError);
    }
  });
});
