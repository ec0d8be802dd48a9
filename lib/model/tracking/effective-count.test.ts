import { expect, test } from "vitest";
import { effectiveCount } from "./effective-count";

// λ of [[1, ρ], [ρ, 1]] are 1 ± ρ: (Σλ)²/Σλ² = 4 / (2 + 2ρ²).
test.each([
  [0, 2],
  [0.5, 1.6],
  [1, 1],
])("two indicators correlated by %d count as %d", (rho, count) => {
  expect(effectiveCount(Float64Array.of(1, rho, rho, 1), 2)).toBeCloseTo(count, 12);
});

test("none count as none", () => {
  expect(effectiveCount(new Float64Array(0), 0)).toBe(0);
});
