import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { irr } from "./irr";
import { npv } from "./npv";

const amount = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100);
const amounts = fc.array(amount, { minLength: 2, maxLength: 24 });

function close(roots: readonly number[], digits = 9): unknown[] {
  return roots.map((root) => expect.closeTo(root, digits));
}

/** Amounts whose present value is ±1000·Π(1 − (1 + rᵢ)v), v = 1/(1 + r): they return exactly the rates rᵢ. */
function amountsWithRates(rates: readonly number[]): number[] {
  return rates.reduce<number[]>(
    (product, rate) =>
      // oxlint-disable-next-line oxc/no-accumulating-spread -- a handful of rates
      [...product, 0].map(
        (value, period) => value - (1 + rate) * (period === 0 ? 0 : (product[period - 1] ?? 0)),
      ),
    [-1000],
  );
}

describe("irr", () => {
  // By hand: −1000 + 2300/1.1 − 1320/1.21 = −1000 + 2090.91 − 1090.91 = 0, and likewise at 20 %.
  test.each([
    [[-1000, 1100], [0.1]],
    [
      [-1000, 2300, -1320],
      [0.1, 0.2],
    ],
    [
      [-1000, 3600, -4310, 1716],
      [0.1, 0.2, 0.3],
    ],
    [
      [-4000, 25000, -25000],
      [0.25, 4],
    ],
    [[1000, -1100], [0.1]],
    [[-1000, 0, 0, 0, 16], [-1 + Math.sqrt(Math.sqrt(0.016))]],
  ])("of %j is %j", (flows, expected) => {
    const { roots, count, status } = irr(flows);
    expect(roots).toEqual(close(expected));
    expect(count).toBe(expected.length);
    expect(status).toBe(expected.length === 1 ? "unique" : "multiple");
  });

  test.each([
    ["a present value that never reaches 0", [-100, 200, -150], "none"],
    ["outlays only", [-1, -2, -3], "none"],
    ["receipts only", [40_000, 5000], "none"],
    ["a single amount", [-100], "none"],
    ["outlays that end at a value of 0", [-1000, 0], "total-loss"],
    ["amounts that are all 0", [0, 0, 0], "undefined"],
    ["no amounts", [], "undefined"],
    ["a rate beyond the range of a double", [-1e-200, 1e200], "out-of-range"],
  ])("of %s has no root and says why", (_, flows, status) => {
    expect(irr(flows)).toEqual({ roots: [], count: 0, status });
  });

  test("counts a double root once", () => {
    expect(irr([-100, 220, -121])).toEqual({ roots: close([0.1]), count: 1, status: "unique" });
    expect(irr([-1, 4, -6, 4, -1]).roots).toEqual(close([0]));
  });

  test("reaches from just above −100 % to a billion", () => {
    expect(irr([-1, 1e-9]).roots).toEqual([expect.closeTo(-1 + 1e-9, 14)]);
    expect((irr([-1, 1e9 + 1]).roots[0] ?? 0) / 1e9).toBeCloseTo(1, 12);
  });

  // The smallest subnormal doubled, and amounts whose sum would overflow.
  test.each([
    [[-5e-324, 1e-323], 1],
    [[-1e-310, 1.1e-310], 0.1],
    [[-1.6e308, -1.6e308, 1.6e308, 1.6e308, 1.6e308], irr([-1, -1, 1, 1, 1]).roots[0] ?? Number.NaN],
  ])("of %j does not depend on the size of the amounts", (flows, expected) => {
    expect(irr(flows).roots).toEqual([expect.closeTo(expected, 12)]);
  });

  test("finds every rate from which amounts were built", () => {
    const rate = fc.integer({ min: -8, max: 30 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 5 }), (rates) => {
        const ascending = rates.toSorted((a, b) => a - b);
        expect(irr(amountsWithRates(ascending)).roots).toEqual(close(ascending, 6));
      }),
    );
  });

  test("makes the present value 0 at every root, relative to the discounted amounts", () => {
    fc.assert(
      fc.property(amounts, (flows) => {
        // Nearer to −1 the spacing of doubles alone moves 1 + r, and the present value, by more than this.
        for (const root of irr(flows).roots.filter((rate) => rate > -0.9999)) {
          const gross = npv(
            root,
            flows.map((value) => Math.abs(value)),
          );
          if (gross < 1e300) expect(Math.abs(npv(root, flows)) / gross).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test("misses no change of sign that a scan of the rates sees", () => {
    fc.assert(
      fc.property(amounts, (flows) => {
        const { roots } = irr(flows);
        for (let step = -60; step < 60; step += 1) {
          const [low, high] = [Math.exp(step / 10) - 1, Math.exp((step + 1) / 10) - 1];
          if (npv(low, flows) * npv(high, flows) >= 0) continue;
          expect(roots.some((root) => root > low - 1e-12 && root < high + 1e-12)).toBe(true);
        }
      }),
    );
  });

  test("does not depend on zeros at the end", () => {
    fc.assert(
      fc.property(amounts, (flows) => {
        expect(irr([...flows, 0, 0]).roots).toEqual(irr(flows).roots);
      }),
    );
  });

  test("does not depend on the currency or on whose side it is seen from", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -8, max: 30 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -1000, max: 1000 }).filter((factor) => factor !== 0),
        (tenths, factor) => {
          const rates = tenths.map((value) => value / 10).toSorted((a, b) => a - b);
          const flows = amountsWithRates(rates).map((value) => value * factor);
          expect(irr(flows).roots).toEqual(close(rates, 6));
        },
      ),
    );
  });

  test("does not depend on zeros at the start", () => {
    expect(irr([0, 0, -1000, 2300, -1320]).roots).toEqual(close([0.1, 0.2]));
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses the amount %d", (value) => {
    expect(() => irr([-1, value])).toThrow(RangeError);
  });
});
