import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactShapleyValues } from "./exact-shapley-values";

const MOST_PLAYERS = 5;
const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const game = fc
  .integer({ min: 1, max: MOST_PLAYERS })
  .chain((players) => fc.array(value, { minLength: 2 ** players, maxLength: 2 ** players }));

function effectsOf(values: readonly number[]): number[] {
  return exactShapleyValues(Float64Array.from(values), Math.log2(values.length));
}

describe("exactShapleyValues", () => {
  // Glove market (Shapley & Shubik): one left glove, two right ones, a pair is worth 1: 4/6, 1/6, 1/6.
  test("gives the values of the glove market", () => {
    const worth = [0, 0, 0, 1, 0, 1, 0, 1]; // coalitions {}, L, R1, LR1, R2, LR2, R1R2, all
    for (const [player, published] of [4 / 6, 1 / 6, 1 / 6].entries()) {
      expect(effectsOf(worth)[player]).toBeCloseTo(published, 14);
    }
  });

  test("sums to the value of all less the value of none", () => {
    fc.assert(
      fc.property(game, (values) => {
        const total = effectsOf(values).reduce((sum, effect) => sum + effect, 0);
        expect(total).toBeCloseTo((values.at(-1) ?? 0) - (values[0] ?? 0), 8);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives players that nobody can tell apart the same", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), (worthBySize) => {
        const worth = Array.from(
          { length: 16 },
          (_, coalition) => worthBySize[coalition.toString(2).replaceAll("0", "").length] ?? 0,
        );
        const share = ((worthBySize[4] ?? 0) - (worthBySize[0] ?? 0)) / 4;
        for (const effect of effectsOf(worth)) expect(effect).toBeCloseTo(share, 9);
      }),
      { numRuns: 500 },
    );
  });

  test("gives a player that adds the same to every coalition just that", () => {
    fc.assert(
      fc.property(game, value, (without, added) => {
        const effects = effectsOf([...without, ...without.map((worth) => worth + added)]);
        expect(effects.at(-1)).toBeCloseTo(added, 8);
      }),
      { numRuns: 1000 },
    );
  });
});
