import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distributionQuantile, drawnRange, type Distribution } from "./distribution";
import { lognormalThrough } from "./lognormal";

const cases: Distribution[] = [
  { kind: "triangular", low: 0.9, mode: 0.96, high: 0.99 },
  { kind: "uniform", low: -3, high: 5 },
  { kind: "loguniform", low: 0.001, high: 0.05 },
  { kind: "discrete", values: [0, 0, 4500] },
  {
    kind: "lognormal",
    ...lognormalThrough([
      { probability: 0.05, value: 0.84 },
      { probability: 0.95, value: 1.8 },
    ]),
  },
];

describe("distributionQuantile", () => {
  // uniform: -3 + 0.25 x 8 = -1. loguniform: 0.001 x 50^0.5 = 0.0070711. discrete: two thirds are 0.
  test.each([
    [{ kind: "uniform", low: -3, high: 5 }, 0.25, -1],
    [{ kind: "loguniform", low: 0.001, high: 0.05 }, 0.5, 0.0070710678118655],
    [{ kind: "discrete", values: [0, 0, 4500] }, 0.66, 0],
    [{ kind: "discrete", values: [0, 0, 4500] }, 0.67, 4500],
    [{ kind: "discrete", values: [64, 128] }, 1, 128],
    [{ kind: "triangular", low: 0, mode: 2, high: 10 }, 0.05, 1],
  ] as const)("of %o at %d is %d", (distribution, probability, expected) => {
    expect(distributionQuantile(distribution, probability)).toBeCloseTo(expected, 12);
  });

  test.each(cases)("%o rises with the probability and stays within its drawn range", (distribution) => {
    const { lowest, highest } = drawnRange(distribution);
    const probability = fc.double({ min: 2 ** -33, max: 1 - 2 ** -33, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        const lower = distributionQuantile(distribution, Math.min(p, q));
        const upper = distributionQuantile(distribution, Math.max(p, q));
        expect(lower).toBeLessThanOrEqual(upper * (1 + Math.sign(upper) * 1e-15));
        expect(lower).toBeGreaterThanOrEqual(lowest - 1e-12 * Math.abs(lowest));
        expect(upper).toBeLessThanOrEqual(highest + 1e-12 * Math.abs(highest));
      }),
    );
  });

  test.each([
    [{ kind: "uniform", low: 2, high: 1 }],
    [{ kind: "uniform", low: Number.NaN, high: 1 }],
    [{ kind: "loguniform", low: 0, high: 1 }],
    [{ kind: "loguniform", low: 2, high: 1 }],
    [{ kind: "discrete", values: [] }],
    [{ kind: "discrete", values: [2, 1] }],
    [{ kind: "discrete", values: [1, Number.NaN] }],
  ] as const)("refuses %o", (distribution) => {
    expect(() => distributionQuantile(distribution, 0.5)).toThrow(RangeError);
  });

  test.each(cases)("%o refuses a probability that is none", (distribution) => {
    for (const probability of [-0.1, 1.1, Number.NaN]) {
      expect(() => distributionQuantile(distribution, probability)).toThrow(RangeError);
    }
  });
});
