/** Murmur3's finaliser: every input bit reaches every output bit. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A 32-bit hash of a text's UTF-16 units (FNV-1a, then mixed), from 0 to 2³² − 1. */
export function hashSeed(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

const GOLDEN_RATIO_STEP = 0x9e3779b9; // 2³² ÷ golden ratio: consecutive counters land far apart
const TWO_TO_MINUS_53 = 2 ** -53;

/**
 * A stream of uniform numbers in [0, 1), 53 bits each, that depends on the seed alone.
 * Draw i hashes i under two keys taken from the seed, so streams share no state. 2³² draws before it repeats.
 */
export function createRandom(seed: string): () => number {
  const highKey = hashSeed(`${seed}#high`);
  const lowKey = hashSeed(`${seed}#low`);
  let counter = 0;
  return () => {
    counter = (counter + GOLDEN_RATIO_STEP) | 0;
    const high = mix(mix(counter ^ highKey) + highKey) >>> 5;
    const low = mix(mix(counter ^ lowKey) + lowKey) >>> 6;
    return (high * 67108864 + low) * TWO_TO_MINUS_53;
  };
}
