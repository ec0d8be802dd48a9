import { describe, expect, test } from "vitest";
import { sin } from "./deterministic-sin";

describe("sin", () => {
  // Abramowitz and Stegun, table 4.6 (23 decimals, cut to 17).
  test.each([
    [0.1, 0.09983341664682815],
    [0.2, 0.19866933079506122],
    [0.5, 0.47942553860420301],
    [0.7, 0.64421768723769102],
  ])("of %d is the published %d", (x, published) => {
    expect(Math.abs(sin(x) / published - 1)).toBeLessThan(4e-16);
  });

  test("of π/6 is a half, and of −x the opposite", () => {
    expect(sin(Math.PI / 6)).toBeCloseTo(0.5, 15);
    expect(sin(-0.3)).toBe(-sin(0.3));
    expect(sin(0)).toBe(0);
  });

  test("is within 4e-16 of the engine's own sine over its range", () => {
    for (let x = -0.785; x <= 0.785; x += 1.7e-4) {
      expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.sin(x)));
    }
  });

  test("refuses an argument beyond π/4", () => {
    expect(() => sin(0.8)).toThrow("x must be from −π/4 to π/4, got 0.8");
    expect(() => sin(Number.NaN)).toThrow(RangeError);
  });
});
