import { describe, expect, test } from "vitest";
import { sobolIndices } from "./sobol-indices";

const SAMPLE_COUNT = 2 ** 14;

/** f = sin x1 + a sin² x2 + b x3⁴ sin x1 on [-pi, pi]³, a = 7, b = 0.1. */
function ishigami(point: Float64Array): number {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

describe("sobolIndices", () => {
  // V = a²/8 + b pi⁴/5 + b² pi⁸/18 + 1/2 = 13.8446; V1 = (1 + b pi⁴/5)²/2 = 4.3459, V2 = a²/8 = 6.125, V13 = 8 b² pi⁸/225 = 3.3737.
  test("reproduces the analytic indices of the Ishigami function within 0.01", () => {
    const { firstOrder, total, variance } = sobolIndices({
      inputCount: 3,
      sampleCount: SAMPLE_COUNT,
      seed: "ishigami",
      evaluate: ishigami,
    });
    for (const [index, published] of [0.3139, 0.4424, 0].entries()) {
      expect(Math.abs((firstOrder[index] ?? Number.NaN) - published)).toBeLessThan(0.01);
    }
    for (const [index, published] of [0.5576, 0.4424, 0.2437].entries()) {
      expect(Math.abs((total[index] ?? Number.NaN) - published)).toBeLessThan(0.01);
    }
    expect(variance).toBeCloseTo(13.8446, 1);
  });

  test("an additive function has no interactions: first order and total agree and sum to 1", () => {
    const { firstOrder, total } = sobolIndices({
      inputCount: 2,
      sampleCount: 2 ** 12,
      seed: "additive",
      evaluate: ([a = 0, b = 0]) => a + 2 * b, // variances 1/12 and 4/12
    });
    expect(firstOrder[0]).toBeCloseTo(0.2, 2);
    expect(firstOrder[1]).toBeCloseTo(0.8, 2);
    expect(total[0]).toBeCloseTo(0.2, 2);
    expect(total[1]).toBeCloseTo(0.8, 2);
  });

  test.each([0, 1, 3, 1000, 2.5])("refuses %d samples", (sampleCount) => {
    expect(() => sobolIndices({ inputCount: 1, sampleCount, seed: "x", evaluate: ([a = 0]) => a })).toThrow(
      /power of two/,
    );
  });

  test("refuses an output that does not vary", () => {
    expect(() => sobolIndices({ inputCount: 1, sampleCount: 8, seed: "x", evaluate: () => 1 })).toThrow(
      /must vary/,
    );
  });
});
