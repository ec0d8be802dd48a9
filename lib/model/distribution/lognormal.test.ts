import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lognormalQuantile, lognormalThrough } from "./lognormal";

const P05_P50_P95 = [0.05, 0.5, 0.95] as const;
const through = (values: readonly [number, number, number]) =>
  lognormalThrough(values.map((value, i) => ({ probability: P05_P50_P95[i] ?? 0, value })));

describe("a lognormal through P5, P50 and P95", () => {
  test("honours all three, symmetric or not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1.001, max: 50, noNaN: true }),
        fc.double({ min: 1.001, max: 50, noNaN: true }),
        (median, below, above) => {
          const shape = through([median / below, median, median * above]);
          expect(lognormalQuantile(0.05, shape) / (median / below)).toBeCloseTo(1, 12);
          expect(lognormalQuantile(0.5, shape) / median).toBeCloseTo(1, 12);
          expect(lognormalQuantile(0.95, shape) / (median * above)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  // sqrt(20,000 x 27,000) = 23,238: the plain lognormal with sigma = ln(27,000 / 23,238) / 1.6449 = 0.0912.
  // P84.13, one sigma up, is 23,238 e^0.0912 = 25,458.
  test("is the plain lognormal where the median is the geometric mean", () => {
    const shape = through([20_000, Math.sqrt(20_000 * 27_000), 27_000]);
    expect(lognormalQuantile(0.8413447460685429, shape)).toBeCloseTo(25_458, -1);
    const ratio = lognormalQuantile(0.99, shape) / lognormalQuantile(0.5, shape);
    expect(lognormalQuantile(0.5, shape) / lognormalQuantile(0.01, shape)).toBeCloseTo(ratio, 9);
  });

  // Below the median sigma = ln(1.136 / 0.84) / 1.64485 = 0.18354, and 1 lies ln 1.136 = 0.12751 below: z = -0.69475.
  // Phi(-0.69475) = 0.2436.
  test("puts 24.4 % below 1 for the published gain of software", () => {
    const shape = through([0.84, 1.136, 1.8]);
    expect(lognormalQuantile(0.2436, shape)).toBeCloseTo(1, 4);
  });

  test("a fourth quantile is honoured beside the three", () => {
    const shape = lognormalThrough([
      { probability: 0.05, value: 0.84 },
      { probability: 0.17, value: 1 },
      { probability: 0.5, value: 1.136 },
      { probability: 0.95, value: 1.8 },
    ]);
    for (const [probability, value] of [
      [0.05, 0.84],
      [0.17, 1],
      [0.5, 1.136],
      [0.95, 1.8],
    ] as const) {
      expect(lognormalQuantile(probability, shape)).toBeCloseTo(value, 12);
    }
  });

  test("rises with the probability", () => {
    const shape = through([0.84, 1.136, 1.8]);
    const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        expect(lognormalQuantile(Math.min(p, q), shape)).toBeLessThanOrEqual(
          lognormalQuantile(Math.max(p, q), shape),
        );
      }),
    );
  });
});

test.each([
  [[{ probability: 0.5, value: 1 }]],
  [
    [
      { probability: 0.05, value: 0 },
      { probability: 0.95, value: 1 },
    ],
  ],
  [
    [
      { probability: 0.05, value: 2 },
      { probability: 0.95, value: 1 },
    ],
  ],
  [
    [
      { probability: 0.95, value: 1 },
      { probability: 0.05, value: 2 },
    ],
  ],
  [
    [
      { probability: 0.05, value: 1 },
      { probability: 0.95, value: Infinity },
    ],
  ],
  [
    [
      { probability: 0.05, value: Number.NaN },
      { probability: 0.95, value: 1 },
    ],
  ],
])("refuses %o", (quantiles) => {
  expect(() => lognormalThrough(quantiles)).toThrow(RangeError);
});
