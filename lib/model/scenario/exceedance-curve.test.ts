import { expect, test } from "vitest";
import { exceedanceCurve } from "./exceedance-curve";

test("falls from 99 % to 1 % as the value rises", () => {
  const curve = exceedanceCurve((probability) => 100 * probability);
  expect(curve[0]).toEqual({ valueUsdBn: 1, probability: 0.99 });
  expect(curve.find(({ probability }) => probability === 0.5)?.valueUsdBn).toBe(50);
  expect(curve.at(-1)?.probability).toBeCloseTo(0.01, 12);
  const values = curve.map(({ valueUsdBn }) => valueUsdBn);
  expect(values.toSorted((a, b) => a - b)).toEqual(values);
});
