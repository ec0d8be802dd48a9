import { describe, expect, test } from "vitest";
import { replicateStandardError } from "./standard-error";

describe("replicateStandardError", () => {
  // 2, 4, 4, 6: mean 4, squared deviations 8, variance 8/3, ÷ 4 → √(2/3).
  test("matches the hand calculation", () => {
    expect(replicateStandardError([2, 4, 4, 6])).toBeCloseTo(Math.sqrt(2 / 3), 14);
  });

  test("is 0 for equal estimates and survives a large common offset", () => {
    expect(replicateStandardError(Float64Array.of(5, 5, 5))).toBe(0);
    expect(replicateStandardError([1e9 + 2, 1e9 + 4, 1e9 + 4, 1e9 + 6])).toBeCloseTo(Math.sqrt(2 / 3), 6);
  });

  test("refuses fewer than two replicates", () => {
    expect(() => replicateStandardError([1])).toThrow(RangeError);
    expect(() => replicateStandardError([])).toThrow(RangeError);
  });
});
