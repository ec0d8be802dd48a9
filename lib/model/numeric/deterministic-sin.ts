const LARGEST_ARGUMENT = 0.7853981633974483; // π/4: beyond it the series loses its last digits

/**
 * sin x = x − x³/3! + … − x¹⁹/19!, with a relative error below 4e-16 and the same bits on every engine.
 * @throws {RangeError} unless |x| ≤ π/4.
 */
export function sin(x: number): number {
  if (!(Math.abs(x) <= LARGEST_ARGUMENT)) throw new RangeError(`x must be from −π/4 to π/4, got ${x}`);
  const z = x * x;
  const low = 1 / 120 - z * (1 / 5040 - z * (1 / 362880 - z * (1 / 39916800)));
  const high = 1 / 6227020800 - z * (1 / 1307674368000 - z * (1 / 355687428096000 - z / 121645100408832000));
  const z4 = z * z * z * z;
  return x - x * z * (1 / 6 - z * (low + z4 * high));
}
