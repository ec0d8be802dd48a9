import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactShapleyValues } from "./exact-shapley-values";
import { createShapleySampler, type SampledShapleyValue, type ShapleySampler } from "./shapley-sampler";

const PAIRS = 64;
const worth = fc.double({ min: -100, max: 100, noNaN: true });
const game = fc
  .integer({ min: 2, max: 5 })
  .chain((players) => fc.array(worth, { minLength: 2 ** players, maxLength: 2 ** players }));

function indexOf(coalition: Uint8Array): number {
  return coalition.reduce((index, isIn, player) => index + isIn * 2 ** player, 0);
}

function sharesOf(sampler: ShapleySampler, values: readonly number[]): SampledShapleyValue[] {
  return Array.from({ length: Math.log2(values.length) }, (_, player) => sampler.shareOf([player]));
}

function sample(values: readonly number[], seed: string, pairs: number): SampledShapleyValue[] {
  const sampler = createShapleySampler({
    playerCount: Math.log2(values.length),
    seed,
    worthOf: (coalition) => values[indexOf(coalition)] ?? Number.NaN,
  });
  sampler.advance(pairs);
  return sharesOf(sampler, values);
}

describe("createShapleySampler", () => {
  test("sums to the value of all less the value of none, whatever the orders", () => {
    fc.assert(
      fc.property(game, fc.string(), fc.integer({ min: 1, max: 5 }), (values, seed, pairs) => {
        const difference = (values.at(-1) ?? 0) - (values[0] ?? 0);
        const total = sample(values, seed, pairs).reduce((sum, { value }) => sum + value, 0);
        expect(total).toBeCloseTo(difference, 9);
      }),
      { numRuns: 2000 },
    );
  });

  test("is exact where nobody depends on anybody", () => {
    fc.assert(
      fc.property(fc.array(worth, { minLength: 1, maxLength: 12 }), fc.string(), (parts, seed) => {
        const sampler = createShapleySampler({
          playerCount: parts.length,
          seed,
          worthOf: (coalition) =>
            coalition.reduce((sum, isIn, player) => sum + isIn * (parts[player] ?? 0), 0),
        });
        sampler.advance(3);
        for (const [player, part] of parts.entries()) {
          const { value, standardError } = sampler.shareOf([player]);
          expect(value).toBeCloseTo(part, 9);
          expect(standardError).toBeCloseTo(0, 9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is exact for pairwise interactions: the reverse order has what the order lacks", () => {
    // v = Σ_{i<j in S} (i + 1)(j + 1); a pair shares its interaction equally: 1·(2 + 3 + 4)/2 = 4.5 for the first of four.
    const sampler = createShapleySampler({
      playerCount: 4,
      seed: "pairs",
      worthOf: (coalition) => {
        const sum = coalition.reduce((total, isIn, player) => total + isIn * (player + 1), 0);
        const squares = coalition.reduce((total, isIn, player) => total + isIn * (player + 1) ** 2, 0);
        return (sum * sum - squares) / 2;
      },
    });
    sampler.advance(2);
    for (const [player, expected] of [4.5, 8, 10.5, 12].entries()) {
      expect(sampler.shareOf([player]).value).toBeCloseTo(expected, 12);
    }
  });

  test("agrees with all orders within four standard errors, and gives the idle nothing", () => {
    fc.assert(
      fc.property(game, (values) => {
        const players = Math.log2(values.length);
        const withIdle = [...values, ...values]; // one more player that adds nothing to anybody
        const exact = exactShapleyValues(Float64Array.from(withIdle), players + 1);
        const sampled = sample(withIdle, "agreement", PAIRS);
        expect(sampled.at(-1)).toEqual({ value: 0, standardError: 0 });
        for (const [player, { value, standardError }] of sampled.entries()) {
          expect(Math.abs(value - (exact[player] ?? 0))).toBeLessThanOrEqual(4 * (standardError ?? 0) + 1e-9);
        }
      }),
      { numRuns: 100, seed: 20260 },
    );
  });

  test("continues where it stopped: in steps or at once, the same bits", () => {
    const values = Array.from({ length: 16 }, (_, coalition) => Math.sin(coalition));
    const sampler = createShapleySampler({
      playerCount: 4,
      seed: "steps",
      worthOf: (coalition) => values[indexOf(coalition)] ?? Number.NaN,
    });
    sampler.advance(1);
    expect(sampler.shareOf([0]).standardError).toBeNull();
    expect([sampler.advance(9), sampler.advance(PAIRS - 10)]).toEqual([10, PAIRS]);
    expect(sharesOf(sampler, values)).toEqual(sample(values, "steps", PAIRS));
  });

  test("players taken together share what each has, with no error where that is everything", () => {
    const values = Array.from({ length: 16 }, (_, coalition) => Math.cos(3 * coalition));
    const sampler = createShapleySampler({
      playerCount: 4,
      seed: "together",
      worthOf: (coalition) => values[indexOf(coalition)] ?? Number.NaN,
    });
    sampler.advance(PAIRS);
    const [first, second] = [sampler.shareOf([0]), sampler.shareOf([1])];
    expect(sampler.shareOf([0, 1]).value).toBeCloseTo(first.value + second.value, 12);
    expect(sampler.shareOf([0, 1, 2, 3]).value).toBeCloseTo((values[15] ?? 0) - (values[0] ?? 0), 12);
    expect(sampler.shareOf([0, 1, 2, 3]).standardError).toBeCloseTo(0, 12);
  });

  test("refuses a game without players", () => {
    expect(() => createShapleySampler({ playerCount: 0, seed: "x", worthOf: () => 0 })).toThrow(RangeError);
  });
});
