import { describe, expect, test } from "vitest";
import { expm1 } from "./deterministic-expm1";

describe("expm1", () => {
  test("is within 2e-15 of the exact value from 1e-300 to 700, both signs", () => {
    for (let x = 700; x > 1e-300; x /= 1.31) {
      expect(Math.abs(expm1(x) / Math.expm1(x) - 1)).toBeLessThan(2e-15);
      expect(Math.abs(expm1(-x) / Math.expm1(-x) - 1)).toBeLessThan(2e-15);
    }
  });

  test("follows the limits", () => {
    expect(expm1(0)).toBe(0);
    expect(expm1(-Infinity)).toBe(-1);
    expect(expm1(Infinity)).toBe(Infinity);
    expect(expm1(Number.NaN)).toBeNaN();
  });
});
