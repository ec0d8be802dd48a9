import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentTLogDensity } from "./student-t-density";

describe("studentTLogDensity", () => {
  // f(0) of t₅ is 8 / (3 π √5) = 0.379607; with covariance 5/3 the scale is 1. f(2) = f(0) (1 + 4/5)⁻³ = 0.065090.
  test("is the textbook density of t with 5 degrees of freedom in one dimension", () => {
    expect(Math.exp(studentTLogDensity(Float64Array.of(0), Float64Array.of(5 / 3)))).toBeCloseTo(
      8 / (3 * Math.PI * Math.sqrt(5)),
      12,
    );
    expect(Math.exp(studentTLogDensity(Float64Array.of(2), Float64Array.of(5 / 3)))).toBeCloseTo(0.06509, 5);
  });
  // Two dimensions, scale I: f(0) = Γ(3.5) / (Γ(2.5) 5 π) = 2.5 / (5 π) = 1 / (2 π).
  test("is 1/(2π) at the centre of the plane", () => {
    const identity = Float64Array.of(5 / 3, 0, 0, 5 / 3);
    expect(studentTLogDensity(new Float64Array(2), identity)).toBeCloseTo(-Math.log(2 * Math.PI), 12);
  });
  test("of nothing seen is 0, and a covariance that is none is refused", () => {
    expect(studentTLogDensity(new Float64Array(0), new Float64Array(0))).toBe(0);
    expect(() => studentTLogDensity(new Float64Array(2), Float64Array.of(1, 2, 2, 1))).toThrow(
      "matrix must be positive definite",
    );
  });
  test("integrates to 1 over a line", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (variance) => {
        const step = Math.sqrt(variance) / 50;
        let mass = 0;
        for (let i = -10_000; i <= 10_000; i += 1) {
          mass += step * Math.exp(studentTLogDensity(Float64Array.of(i * step), Float64Array.of(variance)));
        }
        expect(mass).toBeCloseTo(1, 5);
      }),
      { numRuns: 5 },
    );
  });
});
