import { drawnRange, type Distribution } from "./distribution";

/**
 * The distribution conditioned to lie at or above a bound: its low end, and a mode below the bound, move up to it.
 * @throws {RangeError} where nothing of it lies above, or a lognormal reaches below.
 */
export function raiseLow(distribution: Distribution, bound: number): Distribution {
  switch (distribution.kind) {
    case "triangular": {
      const { low, mode, high } = distribution;
      if (low >= bound) return distribution;
      assertReaches(high, bound);
      return { kind: "triangular", low: bound, mode: Math.max(mode, bound), high };
    }
    case "uniform":
    case "loguniform":
      if (distribution.low >= bound) return distribution;
      assertReaches(distribution.high, bound);
      return { ...distribution, low: bound };
    case "discrete": {
      const values = distribution.values.filter((value) => value >= bound);
      assertReaches(distribution.values.at(-1) ?? Number.NaN, bound);
      return { kind: "discrete", values };
    }
    case "lognormal": {
      const { lowest } = drawnRange(distribution);
      if (lowest >= bound) return distribution;
      throw new RangeError(`a lognormal that reaches down to ${lowest} cannot be raised to ${bound}`);
    }
  }
}

function assertReaches(high: number, bound: number): void {
  if (!(high >= bound)) throw new RangeError(`the high end must be at least ${bound}, got ${high}`);
}
