import { createRandom } from "../monte-carlo/random";
import { shuffle } from "../monte-carlo/shuffle";

export type SampledShapleyValue = {
  value: number;
  /** From pairs of orders; null below two pairs. */
  standardError: number | null;
};

export type ShapleySampler = {
  /** Follows this many more pairs of orders; returns how many were followed in all. */
  advance: (pairCount: number) => number;
  /** By player. They sum to the value of all less the value of none, but for rounding. */
  values: () => SampledShapleyValue[];
};

/**
 * Shapley values from random orders of joining (Castro, Gómez & Tejada 2009), each followed by its reverse: where a player
 * that joins early adds much and late little, the pair's mean varies less than that of two orders drawn apart.
 * A pair takes 2 (n - 1) evaluations.
 * @param request.valueOf entry i of the coalition is 1 where player i is in it; the array is reused between calls.
 * @throws {RangeError} without players.
 */
export function createShapleySampler(request: {
  playerCount: number;
  seed: string;
  valueOf: (coalition: Uint8Array) => number;
}): ShapleySampler {
  const { playerCount, seed, valueOf } = request;
  if (!(playerCount >= 1)) throw new RangeError(`playerCount must be at least 1, got ${playerCount}`);
  const random = createRandom(seed);
  const coalition = new Uint8Array(playerCount);
  const valueOfNone = valueOf(coalition);
  const valueOfAll = valueOf(coalition.fill(1));
  const order = Uint32Array.from({ length: playerCount }, (_, player) => player);
  const added = new Float64Array(playerCount);
  const mean = new Float64Array(playerCount);
  const squaredDeviations = new Float64Array(playerCount);
  let pairCount = 0;

  function follow(place: (step: number) => number): void {
    coalition.fill(0);
    let before = valueOfNone;
    for (let step = 0; step < playerCount; step++) {
      const player = order[place(step)] as number;
      coalition[player] = 1;
      const after = step === playerCount - 1 ? valueOfAll : valueOf(coalition);
      added[player] = (added[player] as number) + (after - before) / 2;
      before = after;
    }
  }

  function followPair(): void {
    shuffle(order, random);
    added.fill(0);
    follow((step) => step);
    follow((step) => playerCount - 1 - step);
    pairCount += 1;
    for (let player = 0; player < playerCount; player++) {
      const deviation = (added[player] as number) - (mean[player] as number);
      mean[player] = (mean[player] as number) + deviation / pairCount;
      squaredDeviations[player] =
        (squaredDeviations[player] as number) +
        deviation * ((added[player] as number) - (mean[player] as number));
    }
  }

  return {
    advance(count) {
      for (let pair = 0; pair < count; pair++) followPair();
      return pairCount;
    },
    values: () =>
      Array.from(mean, (value, player) => ({
        value,
        standardError:
          pairCount < 2
            ? null
            : Math.sqrt((squaredDeviations[player] as number) / (pairCount - 1) / pairCount),
      })),
  };
}
