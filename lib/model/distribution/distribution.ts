import { discreteQuantile } from "./discrete";
import { lognormalQuantile, type LognormalShape } from "./lognormal";
import { loguniformQuantile } from "./loguniform";
import { triangularQuantile } from "./triangular";
import { uniformQuantile } from "./uniform";

/** Plain data, so that a run can be handed to a worker. */
export type Distribution =
  | { kind: "triangular"; low: number; mode: number; high: number }
  | { kind: "uniform"; low: number; high: number }
  | { kind: "loguniform"; low: number; high: number }
  | { kind: "discrete"; values: readonly number[] }
  | ({ kind: "lognormal" } & LognormalShape);

/**
 * The value a distribution stays below with the given probability.
 * @throws {RangeError} if the distribution contradicts itself or the probability is out of its range.
 */
export function distributionQuantile(distribution: Distribution, probability: number): number {
  switch (distribution.kind) {
    case "triangular":
      return triangularQuantile(probability, distribution.low, distribution.mode, distribution.high);
    case "uniform":
      return uniformQuantile(probability, distribution.low, distribution.high);
    case "loguniform":
      return loguniformQuantile(probability, distribution.low, distribution.high);
    case "discrete":
      return discreteQuantile(probability, distribution.values);
    case "lognormal":
      return lognormalQuantile(probability, distribution);
  }
}

const SMALLEST_DRAW = 2 ** -33; // the draws of a Sobol replicate lie within it of 0 and 1

/** From the smallest to the largest value any draw can take. */
export function drawnRange(distribution: Distribution): { lowest: number; highest: number } {
  return {
    lowest: distributionQuantile(distribution, SMALLEST_DRAW),
    highest: distributionQuantile(distribution, 1 - SMALLEST_DRAW),
  };
}
