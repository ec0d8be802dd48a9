import { expect, test } from "vitest";
import { distributionQuantile, type Distribution } from "./distribution";
import { lognormalThrough } from "./lognormal";
import { raiseLow } from "./raise-low";

const pue: Distribution = { kind: "triangular", low: 1.08, mode: 1.12, high: 1.2 };
const wide: Distribution = {
  kind: "lognormal",
  ...lognormalThrough([
    { probability: 0.05, value: 1 },
    { probability: 0.95, value: 2 },
  ]),
};

test("moves the low end up to the bound, and a mode below it", () => {
  expect(raiseLow(pue, 1.05)).toBe(pue);
  expect(raiseLow(pue, 1.1)).toEqual({ kind: "triangular", low: 1.1, mode: 1.12, high: 1.2 });
  expect(raiseLow(pue, 1.15)).toEqual({ kind: "triangular", low: 1.15, mode: 1.15, high: 1.2 });
  expect(raiseLow({ kind: "uniform", low: 1, high: 2 }, 1.5)).toEqual({ kind: "uniform", low: 1.5, high: 2 });
  expect(raiseLow({ kind: "loguniform", low: 1, high: 2 }, 1)).toEqual({
    kind: "loguniform",
    low: 1,
    high: 2,
  });
  expect(raiseLow({ kind: "discrete", values: [1, 1.2, 1.4] }, 1.1)).toEqual({
    kind: "discrete",
    values: [1.2, 1.4],
  });
});

test("nothing drawn lies below the bound", () => {
  for (const bound of [1.05, 1.09, 1.13, 1.2]) {
    for (const probability of [0, 1e-9, 0.3, 1]) {
      expect(distributionQuantile(raiseLow(pue, bound), probability)).toBeGreaterThanOrEqual(bound);
    }
  }
});

test.each([
  [pue, 1.3],
  [{ kind: "uniform", low: 1, high: 2 }, 3],
  [{ kind: "discrete", values: [1, 2] }, 3],
  [wide, 1],
] as const)("refuses %o above %d", (distribution, bound) => {
  expect(() => raiseLow(distribution, bound)).toThrow(RangeError);
});
