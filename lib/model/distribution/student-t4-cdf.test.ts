import { describe, expect, test } from "vitest";
import { studentT4Cdf } from "./student-t4-cdf";

describe("studentT4Cdf", () => {
  // Critical values of NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, 4 degrees of freedom.
  test.each([
    [0, 0.5, 16],
    [1.533, 0.9, 4],
    [2.132, 0.95, 4],
    [2.776, 0.975, 4],
    [3.747, 0.99, 5],
    [4.604, 0.995, 5],
    [7.173, 0.999, 6],
  ])("of %d is %d", (t, probability, digits) => {
    expect(studentT4Cdf(t)).toBeCloseTo(probability, digits);
    expect(studentT4Cdf(-t)).toBeCloseTo(1 - probability, digits);
  });

  // t = 2/√3 gives s = t/√(t² + 4) = ½ and F = ½ + ½(3 − ¼)/4 = 27/32.
  test("is exact where s is a half", () => {
    expect(studentT4Cdf(2 / Math.sqrt(3))).toBeCloseTo(27 / 32, 15);
  });

  // The density 3/8·(1 + t²/4)^(−5/2) integrated by Simpson's rule from −1 to 1.
  test("is the integral of its density", () => {
    const density = (t: number): number => (3 / 8) * (1 + (t * t) / 4) ** -2.5;
    const steps = 2000;
    let sum = density(-1) + density(1);
    for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density(-1 + (2 * i) / steps);
    expect(studentT4Cdf(1) - studentT4Cdf(-1)).toBeCloseTo((sum * 2) / steps / 3, 12);
  });

  // The density falls to 12/t⁵ far out, so F(−t) → 3/t⁴.
  test("keeps its relative accuracy in the tail", () => {
    expect(studentT4Cdf(-1e6) / 3e-24).toBeCloseTo(1, 10);
    expect(studentT4Cdf(-Infinity)).toBe(0);
    expect(studentT4Cdf(Infinity)).toBe(1);
    expect(studentT4Cdf(Number.NaN)).toBeNaN();
  });
});
