/**
 * Nested uniform scrambling of a 32-bit fraction given with its bits reversed, result reversed likewise.
 * Bit k of the fraction is flipped by a hash of the bits above it, so points that share a dyadic interval still do.
 * Hash of S. Laine and T. Karras (2011) with the constants of N. Vegdahl, "Building a Better LK Hash" (2021).
 */
export function scrambleReversedBits(reversed: number, key: number): number {
  let x = reversed ^ Math.imul(reversed, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}
