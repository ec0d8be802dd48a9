import { describe, expect, test } from "vitest";
import { normalQuantile } from "../distribution/normal-quantile";
import { createRandom } from "../monte-carlo/random";
import { blockBootstrapMean } from "./block-bootstrap";
import { pitHistogram } from "./pit-histogram";

const options = { blockLength: 1, resampleCount: 4000, random: () => 0 };

describe("blockBootstrapMean", () => {
  test("has the band of the central limit for independent values", () => {
    const random = createRandom("values");
    const values = Array.from({ length: 400 }, () => normalQuantile(0.5 * 2 ** -53 + random()));
    const { mean, low, high } = blockBootstrapMean(values, {
      ...options,
      random: createRandom("resamples"),
    });
    // 1.645 / sqrt(400) = 0.0822 to either side; 4,000 resamples place a 5 % quantile within some 5 % of that.
    expect((high ?? 0) - mean).toBeCloseTo(0.0822, 1);
    expect(mean - (low ?? 0)).toBeGreaterThan(0.07);
    expect(mean - (low ?? 0)).toBeLessThan(0.095);
  });

  test("is wider in blocks where neighbours resemble each other", () => {
    const values = Array.from({ length: 120 }, (_, index) => Math.floor(index / 6) % 2);
    const width = (blockLength: number) => {
      const band = blockBootstrapMean(values, { ...options, blockLength, random: createRandom("w") });
      return (band.high ?? 0) - (band.low ?? 0);
    };
    expect(width(4)).toBeGreaterThan(1.5 * width(1));
  });

  test("counts what is effective: less for what persists, never more than there is", () => {
    const steps = blockBootstrapMean([0, 0, 0, 0, 1, 1, 1, 1], { ...options, random: createRandom("s") });
    // Deviations of 1/2: variance 8/4, covariance (6 - 1)/4; rho = 5/8, 8 (3/8)/(13/8) = 24/13.
    expect(steps.effectiveCount).toBeCloseTo(24 / 13, 12);
    const alternating = blockBootstrapMean([0, 1, 0, 1, 0, 1], { ...options, random: createRandom("a") });
    expect(alternating.effectiveCount).toBe(6);
  });

  test("gives no band for two values, and one of no width for equal ones", () => {
    expect(blockBootstrapMean([1, 3], options)).toEqual({
      mean: 2,
      low: null,
      high: null,
      count: 2,
      effectiveCount: 2,
    });
    expect(blockBootstrapMean([2, 2, 2], options)).toMatchObject({ low: 2, high: 2, effectiveCount: 3 });
  });

  test("refuses no values and half a block", () => {
    expect(() => blockBootstrapMean([], options)).toThrow("values must not be empty");
    expect(() => blockBootstrapMean([1], { ...options, blockLength: 0.5 })).toThrow("blockLength");
  });
});

describe("pitHistogram", () => {
  test("counts each value once, 1 in the last bin", () => {
    const counts = pitHistogram([0, 0.19, 0.2, 0.99, 1], 5).map(({ count }) => count);
    expect(counts).toEqual([2, 1, 0, 0, 2]);
  });
  test("refuses what is no probability and no number of bins", () => {
    expect(() => pitHistogram([1.01], 5)).toThrow("values must be from 0 to 1, got 1.01");
    expect(() => pitHistogram([], 0)).toThrow("binCount must be a whole number from 1, got 0");
  });
});
