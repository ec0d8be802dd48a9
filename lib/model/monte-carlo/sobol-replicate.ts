import { scrambleReversedBits } from "./owen-scramble";
import { hashSeed } from "./random";
import { reverseBits } from "./reverse-bits";
import { reversedSobolDirections } from "./sobol-directions";

/**
 * One coordinate of the sample. Both fields travel with the parameter they serve: a parameter keeps its numbers
 * whichever other parameters are sampled, and in whatever order. Hand out `dimension` once, append-only, the
 * parameters that matter most first; the early dimensions are the most even.
 */
export type SampleDimension = { key: string; dimension: number };

export type SobolReplicate = {
  /** Writes point `index` (0 ≤ index < 2³¹) into `out`, each coordinate in (0, 1). Successive indices are fastest. */
  fillPoint(index: number, out: Float64Array): void;
};

const TWO_TO_MINUS_32 = 2 ** -32;

/**
 * One independent scrambling of the Sobol sequence, in Gray-code order; points 0 to 2^m − 1 form a net for every m,
 * so a sample takes 2^m points and keeps the first. The scrambling of a coordinate is keyed by seed, replicate and key.
 * @throws {RangeError} if a dimension is out of range or two coordinates share a key or a dimension.
 */
export function createSobolReplicate(input: {
  dimensions: readonly SampleDimension[];
  seed: string;
  replicate: number;
}): SobolReplicate {
  const { dimensions, seed, replicate } = input;
  const count = dimensions.length;
  if (new Set(dimensions.map(({ key }) => key)).size < count)
    throw new RangeError("dimensions must have distinct keys");
  if (new Set(dimensions.map(({ dimension }) => dimension)).size < count) {
    throw new RangeError("dimensions must have distinct dimension numbers");
  }
  const directions = new Int32Array(32 * count); // by bit, then coordinate
  const scrambleKeys = new Int32Array(count);
  for (const [coordinate, { key, dimension }] of dimensions.entries()) {
    for (const [bit, direction] of reversedSobolDirections(dimension).entries()) {
      directions[bit * count + coordinate] = direction;
    }
    scrambleKeys[coordinate] = hashSeed(JSON.stringify([seed, replicate, key]));
  }
  const state = new Int32Array(count);
  let stateIndex = 0;

  function applyDirection(bit: number): void {
    const offset = bit * count;
    for (let coordinate = 0; coordinate < count; coordinate += 1) {
      state[coordinate] = (state[coordinate] as number) ^ (directions[offset + coordinate] as number);
    }
  }

  function moveTo(index: number): void {
    const grayCode = index ^ (index >>> 1);
    let changedBits = grayCode ^ stateIndex ^ (stateIndex >>> 1);
    for (let bit = 0; changedBits !== 0; bit += 1, changedBits >>>= 1) {
      if (changedBits & 1) applyDirection(bit);
    }
    stateIndex = index;
  }

  return {
    fillPoint(index, out) {
      moveTo(index);
      for (let coordinate = 0; coordinate < count; coordinate += 1) {
        const scrambled = scrambleReversedBits(
          state[coordinate] as number,
          scrambleKeys[coordinate] as number,
        );
        out[coordinate] = ((reverseBits(scrambled) >>> 0) + 0.5) * TWO_TO_MINUS_32;
      }
    },
  };
}
