import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import { normalQuantile } from "./normal-quantile";

export type StatedQuantile = { probability: number; value: number };

/** ln x as a function of the normal deviate z: straight lines through the stated quantiles, the outer ones going on. */
export type LognormalShape = { deviates: readonly number[]; logarithms: readonly number[] };

/**
 * A lognormal that honours every stated quantile. Two, or three in the ratio a lognormal has, give the plain one; where P5,
 * P50 and P95 are not symmetric each side of the median takes its own spread (a split lognormal).
 * @throws {RangeError} with fewer than two quantiles, or unless probabilities and values both rise, values above 0.
 */
export function lognormalThrough(quantiles: readonly StatedQuantile[]): LognormalShape {
  if (quantiles.length < 2) throw new RangeError(`quantiles must number at least 2, got ${quantiles.length}`);
  for (const [i, { probability, value }] of quantiles.entries()) {
    const before = quantiles[i - 1] ?? { probability: 0, value: 0 };
    if (!(probability > before.probability && value > before.value && value < Infinity)) {
      throw new RangeError(
        `quantiles must rise from above 0, got ${quantiles.map((q) => `${q.probability}: ${q.value}`).join(", ")}`,
      );
    }
  }
  return {
    deviates: quantiles.map(({ probability }) => normalQuantile(probability)),
    logarithms: quantiles.map(({ value }) => log(value)),
  };
}

/** @throws {RangeError} unless 0 < probability < 1. */
export function lognormalQuantile(probability: number, { deviates, logarithms }: LognormalShape): number {
  const deviate = normalQuantile(probability);
  let piece = 0;
  while (piece < deviates.length - 2 && deviate > (deviates[piece + 1] as number)) piece += 1;
  const fromDeviate = deviates[piece] as number;
  const fromLogarithm = logarithms[piece] as number;
  const slope =
    ((logarithms[piece + 1] as number) - fromLogarithm) / ((deviates[piece + 1] as number) - fromDeviate);
  return exp(fromLogarithm + slope * (deviate - fromDeviate));
}
