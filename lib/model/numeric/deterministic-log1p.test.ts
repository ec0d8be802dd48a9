import { describe, expect, test } from "vitest";
import { log1p } from "./deterministic-log1p";

describe("log1p", () => {
  test("is within 2e-15 of the exact value from 1e-300 to 1e300, and down to -1", () => {
    for (let x = 1e300; x > 1e-300; x /= 1.31) {
      expect(Math.abs(log1p(x) / Math.log1p(x) - 1)).toBeLessThan(2e-15);
      if (x < 1) expect(Math.abs(log1p(-x) / Math.log1p(-x) - 1)).toBeLessThan(2e-15);
    }
  });

  test("follows the limits", () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(-2)).toBeNaN();
    expect(log1p(Number.NaN)).toBeNaN();
  });
});
