import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nonNegativeLeastSquares, type TwoVariableEquation } from "./non-negative-least-squares";

function squaredError(equations: readonly TwoVariableEquation[], a: number, b: number): number {
  return equations.reduce((sum, { x, y, target }) => sum + (x * a + y * b - target) ** 2, 0);
}

const cell = fc.double({ min: 0.01, max: 1, noNaN: true });
const target = fc.double({ min: -1, max: 1, noNaN: true });
const equations = fc.array(fc.record({ x: cell, y: cell, target }), { minLength: 3, maxLength: 6 });

describe("nonNegativeLeastSquares", () => {
  // a + 2 b = 5, 2 a + b = 4, a + b = 3 meet at a = 1, b = 2.
  test("solves equations that agree", () => {
    const solution = nonNegativeLeastSquares([
      { x: 1, y: 2, target: 5 },
      { x: 2, y: 1, target: 4 },
      { x: 1, y: 1, target: 3 },
    ]);
    expect(solution?.a).toBeCloseTo(1, 12);
    expect(solution?.b).toBeCloseTo(2, 12);
  });

  // Unconstrained a = -1, b = 3. On the axis a = 0: b = (1 x 2 + 2 x 5) / (1 + 4) = 2.4.
  test("stays on an axis when the free optimum is negative", () => {
    const solution = nonNegativeLeastSquares([
      { x: 1, y: 1, target: 2 },
      { x: 1, y: 2, target: 5 },
    ]);
    expect(solution?.a).toBe(0);
    expect(solution?.b).toBeCloseTo(2.4, 12);
  });

  test("no other non-negative pair fits better", () => {
    const other = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(equations, other, other, (system, a, b) => {
        const solution = nonNegativeLeastSquares(system);
        fc.pre(solution !== null);
        if (solution === null) return;
        expect(Math.min(solution.a, solution.b)).toBeGreaterThanOrEqual(0);
        const best = squaredError(system, solution.a, solution.b);
        expect(best).toBeLessThanOrEqual(squaredError(system, a, b) * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  test("is null when the equations cannot tell the variables apart", () => {
    expect(nonNegativeLeastSquares([])).toBeNull();
    expect(
      nonNegativeLeastSquares([
        { x: 1, y: 2, target: 3 },
        { x: 2, y: 4, target: 6 },
      ]),
    ).toBeNull();
  });
});
