import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brent } from "./brent";

describe("brent", () => {
  test("finds √2 to machine precision", () => {
    expect(brent((x) => x * x - 2, 0, 2, 0)).toBeCloseTo(Math.SQRT2, 15);
  });

  test("accepts a bracket given from high to low and a root on its edge", () => {
    expect(brent((x) => x - 3, 5, 0, 1e-12)).toBeCloseTo(3, 12);
    expect(brent((x) => x, 0, 1, 1e-12)).toBe(0);
    expect(brent((x) => x - 1, 0, 1, 1e-12)).toBe(1);
  });

  test("finds a root of odd order, where interpolation stalls", () => {
    expect(brent((x) => (x - 0.3) ** 9, -1, 4, 1e-12)).toBeCloseTo(0.3, 6);
  });

  test("stays within its tolerance and its bracket for a cubic with one known root", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (root, width) => {
          const found = brent(
            (x) => (x - root) * (1 + (x - root) ** 2),
            root - width,
            root + 2 * width,
            1e-10,
          );
          expect(Math.abs(found - root)).toBeLessThanOrEqual(2e-10);
        },
      ),
    );
  });

  test("uses few evaluations on a smooth function", () => {
    let evaluations = 0;
    brent((x) => ((evaluations += 1), Math.cos(x) - x), 0, 1, 1e-12);
    expect(evaluations).toBeLessThan(12);
  });

  test.each([
    ["no sign change", (x: number) => x * x + 1],
    ["NaN", () => Number.NaN],
  ])("refuses %s", (_, f) => {
    expect(() => brent(f, -1, 1, 1e-9)).toThrow(RangeError);
  });
});
