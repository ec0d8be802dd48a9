import { describe, expect, test } from "vitest";
import { monthsBetweenDays } from "./calendar";

describe("monthsBetweenDays", () => {
  // 366 days (29 February 2024 lies between) / 30.4375 = 12.025.
  test("counts days over the mean month of 30.4375 days", () => {
    expect(monthsBetweenDays("2024-01-01", "2025-01-01")).toBeCloseTo(366 / 30.4375, 12);
    expect(monthsBetweenDays("2025-06-23", "2025-06-23")).toBe(0);
  });

  test.each([
    ["2025-01-02", "2025-01-01", /at or after/],
    ["1/2/2025", "2025-01-01", /YYYY-MM-DD, got 1\/2\/2025/],
    ["2025-01-01", "2025-13-01", /YYYY-MM-DD/],
  ])("refuses %s to %s", (from, to, message) => {
    expect(() => monthsBetweenDays(from, to)).toThrow(message);
  });
});
