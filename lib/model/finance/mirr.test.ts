import { describe, expect, test } from "vitest";
import { mirr } from "./mirr";

describe("mirr", () => {
  // Receipts at 12 % to year 2: 60·1.12 + 70 = 137.2. Outlays at 10 %: 100. √1.372 − 1.
  test("matches the hand calculation", () => {
    expect(mirr([-100, 60, 70], 0.1, 0.12)).toBeCloseTo(Math.sqrt(1.372) - 1, 14);
  });

  // Outlays at 10 %: 100 + 55/1.1 = 150; a receipt of 300 at the end: √2 − 1.
  test("finances a later outlay from the start", () => {
    expect(mirr([-100, -55, 300], 0.1, 0.5)).toBeCloseTo(Math.SQRT2 - 1, 14);
  });

  test("counts periods from the first to the last amount, zeros included", () => {
    expect(mirr([-100, 0, 0, 0, 200], 0.1, 0.1)).toBeCloseTo(2 ** 0.25 - 1, 14);
  });

  test("is the internal rate itself when both rates equal it", () => {
    expect(mirr([-1000, 550, 605], 0.1, 0.1)).toBeCloseTo(0.1, 14);
  });

  // Paid 1 at the start, received 1 a period and reinvested at 100 %: 2^2000 − 1 after 2,000 periods, 2 a period.
  test("overflows neither over thousands of periods nor with enormous amounts", () => {
    expect(mirr([-1, ...Array.from({ length: 2000 }, () => 1)], 1, 1)).toBeCloseTo(1, 12);
    expect(mirr([-1e308, 1e308, 1e308], 0.1, 0.1)).toBeCloseTo(Math.sqrt(2.1) - 1, 12);
    expect(mirr([-1e308, -1e308, 1.7e308, 1.7e308], 0, 0)).toBeCloseTo(Math.cbrt(1.7) - 1, 12);
  });

  test.each([
    ["receipts only", [1, 2]],
    ["outlays only", [-1, -2]],
    ["one amount", [-1]],
    ["no amounts", []],
  ])("is null for %s", (_, flows) => {
    expect(mirr(flows, 0.1, 0.1)).toBeNull();
  });

  test("refuses a rate of −100 % and an amount that is not a number", () => {
    expect(() => mirr([-1, 2], -1, 0.1)).toThrow(RangeError);
    expect(() => mirr([-1, 2], 0.1, Number.NaN)).toThrow(RangeError);
    expect(() => mirr([-1, Number.NaN], 0.1, 0.1)).toThrow(RangeError);
  });
});
