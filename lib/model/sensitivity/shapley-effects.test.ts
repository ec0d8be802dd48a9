import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../distribution/normal-quantile";
import { replicateStandardError } from "../monte-carlo/standard-error";
import { combinedShare, createShapleyEffects, type ShapleyEffects } from "./shapley-effects";

const REPLICATES = 16;

function effectsOf(
  correlation: number[],
  orders: number,
  evaluate: (point: Float64Array) => number,
  players?: number[][],
  seed?: string,
): ShapleyEffects {
  const run = createShapleyEffects({
    correlation: Float64Array.from(correlation),
    players: players ?? Array.from({ length: Math.sqrt(correlation.length) }, (_, input) => [input]),
    seed: seed ?? "effects",
    replicateCount: REPLICATES,
    evaluate,
  });
  run.advance(orders);
  return run.summarise();
}

function expectShares(effects: ShapleyEffects, expected: readonly number[]): void {
  for (const [input, published] of expected.entries()) {
    const { share, standardError } = combinedShare(effects, [input]);
    expect(Math.abs(share - published)).toBeLessThan(4 * standardError + 1e-12);
    expect(standardError).toBeLessThan(0.02);
  }
}

const independent = [1, 0, 0, 0, 1, 0, 0, 0, 1];

function ishigami(point: Float64Array): number {
  const [x1 = 0, x2 = 0, x3 = 0] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

/** Y = Σ bᵢ Xᵢ over standard normals. */
function linear(coefficients: readonly number[]): (point: Float64Array) => number {
  return (point) => point.reduce((sum, u, input) => sum + (coefficients[input] ?? 0) * normalQuantile(u), 0);
}

const seeds = Array.from({ length: 16 }, (_, index) => `seed ${index}`);

describe("createShapleyEffects", () => {
  // f = sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on [-π, π]³. S = (0.3139, 0.4424, 0) and S₁₃ = 0.2437 (as in sobol-indices).
  // Independent inputs share an interaction equally: 0.3139 + 0.2437/2 = 0.4357; 0.4424; 0.2437/2 = 0.1218. Var = 13.8446.
  test("shares out the Ishigami function's interaction between the two that interact", () => {
    const effects = effectsOf(independent, 2 ** 14, ishigami);
    expectShares(effects, [0.4357, 0.4424, 0.1218]);
    expect(effects.variance).toBeCloseTo(13.8446, 0);
  });

  test("inputs of one player keep what they explain together: x₁ and x₃ 0.3139 + 0.2437", () => {
    expectShares(effectsOf(independent, 2 ** 13, ishigami, [[0, 2], [1]]), [0.5576, 0.4424]);
  });

  // Owen & Prieur (2017): Sh₁ = ½ Var(E[Y | X₁]) + ½ E[Var(Y | X₂)] = ½ (b₁ + ρ b₂)² + ½ b₁² (1 - ρ²), over
  // Var = b₁² + b₂² + 2 ρ b₁ b₂. With b = (2, 1): ρ = 0.5 gives (½ 6.25 + ½ 3)/7 = 0.6607, ρ = -0.7 gives
  // (½ 1.69 + ½ 2.04)/2.2 = 0.8477.
  test.each([
    [0.5, [2, 1], 4.625 / 7],
    [-0.7, [2, 1], 1.865 / 2.2],
    [0.9, [0, 1], 0.405], // ρ²/2: an input outside the formula takes part through its correlation
  ])("matches the closed form of correlated normals, rho %d", (rho, coefficients, first) => {
    expectShares(effectsOf([1, rho, rho, 1], 2 ** 13, linear(coefficients)), [first, 1 - first]);
  });

  // Y = X₁ + X₂ + 2 X₃, X₃ apart: 4 of a variance of 2 + 2ρ + 4; the other two share the rest equally.
  test("leaves an input that depends on no other what it explains alone", () => {
    const effects = effectsOf([1, 0.5, 0, 0.5, 1, 0, 0, 0, 1], 2 ** 13, linear([1, 1, 2]));
    expectShares(effects, [1.5 / 7, 1.5 / 7, 4 / 7]);
  });

  // What the players take off the conditional variance must add up to Var(Y) = b'Σb, which no division by the sum ensures.
  test("before they are divided, the effects of correlated normals sum to the variance b'Σb", () => {
    const bounded = fc.double({ min: -0.45, max: 0.45, noNaN: true }); // keeps a matrix of order three definite
    fc.assert(
      fc.property(bounded, bounded, bounded, (a, b, c) => {
        const correlation = [1, a, b, a, 1, c, b, c, 1];
        const variances = seeds.map(
          (seed) => effectsOf(correlation, 256, linear([1, 2, -1]), undefined, seed).variance,
        );
        const expected = 1 + 4 + 1 + 2 * (2 * a - b - 2 * c);
        const mean = variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
        expect(Math.abs(mean - expected)).toBeLessThan(8 * replicateStandardError(variances));
        expect(replicateStandardError(variances)).toBeLessThan(0.05 * expected);
      }),
      { numRuns: 30 },
    );
  });

  test("running in slices changes nothing, and an idle input explains nothing", () => {
    const evaluate = ([u = 0, v = 0]: Float64Array) => u + v * v;
    const request = {
      correlation: Float64Array.from(independent),
      players: [[0], [1], [2]],
      seed: "slices",
      replicateCount: 4,
      evaluate,
    };
    const [sliced, whole] = [createShapleyEffects(request), createShapleyEffects(request)];
    expect([sliced.advance(10), sliced.advance(20), whole.advance(32)]).toEqual([12, 32, 32]);
    expect(sliced.summarise()).toEqual(whole.summarise());
    expect(whole.summarise().shares[2]).toBe(0);
  });

  test("goes on at random beyond the dimensions of the Sobol sequence", () => {
    const count = 40; // two coordinates each, the sequence has 64
    const identity = Array.from({ length: count * count }, (_, i) => (i % (count + 1) === 0 ? 1 : 0));
    const effects = effectsOf(identity, 2 ** 11, (point) => (point[0] ?? 0) + 2 * (point[count - 1] ?? 0));
    expectShares(effects, [0.2]);
    expect(combinedShare(effects, [count - 1]).share).toBeCloseTo(0.8, 1);
  });

  test("refuses players that leave an input out or claim one twice", () => {
    const evaluate = ([u = 0]: Float64Array) => u;
    expect(() => effectsOf(independent, REPLICATES, evaluate, [[0], [2]])).toThrow(
      /share out the inputs 0 to 2/,
    );
    expect(() => effectsOf(independent, REPLICATES, evaluate, [[0, 1], [1]])).toThrow(/got 0, 1, 1/);
  });

  test("refuses an output that does not vary and a matrix that is no correlation", () => {
    expect(() => effectsOf(independent, REPLICATES, () => 3)).toThrow(/must vary/);
    expect(() => effectsOf([1, 1.2, 1.2, 1], REPLICATES, ([u = 0]) => u)).toThrow(/positive definite/);
  });
});
