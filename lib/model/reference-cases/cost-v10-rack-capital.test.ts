import { describe, expect, test } from "vitest";

const USD_PER_GW = 35e9;
const RACK_USD = 5.9e6;

// V10, identity: Bernstein, October 2025. Tolerance 1 %. The three ASIC figures published beside these contradict one
// another and are not tested.
describe("V10: a gigawatt of GB200 racks", () => {
  const racksPerGw = USD_PER_GW / RACK_USD;

  test("holds 5,932 racks of 168.6 kW", () => {
    expect(Math.abs(racksPerGw / 5932 - 1)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(1e6 / racksPerGw / 168.6 - 1)).toBeLessThanOrEqual(0.01);
  });

  // 5.9 m x 39 % = 2.30 m USD; / 72 = 31,958.
  test("spends 2.3 m USD a rack on accelerators, 31,958 USD each", () => {
    expect(Math.abs((RACK_USD * 0.39) / 2.3e6 - 1)).toBeLessThanOrEqual(0.01);
    expect((RACK_USD * 0.39) / 72).toBeCloseTo(31_958, 0);
  });
});
