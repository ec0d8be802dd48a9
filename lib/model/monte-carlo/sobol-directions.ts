import { reverseBits } from "./reverse-bits";
import { sobolPolynomials } from "./sobol-polynomials";

const BIT_COUNT = 32;

export const SOBOL_DIMENSION_LIMIT = sobolPolynomials.length + 1;

/**
 * The 32 direction numbers of a dimension, 0 for the first, each with its bits reversed.
 * m_k = 2a₁m_{k−1} ⊕ 4a₂m_{k−2} ⊕ … ⊕ 2^s·m_{k−s} ⊕ m_{k−s}; direction k is m_k/2^k.
 * @throws {RangeError} if the dimension is not a whole number from 0 to 63.
 */
export function reversedSobolDirections(dimension: number): Int32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= SOBOL_DIMENSION_LIMIT) {
    throw new RangeError(
      `dimension must be a whole number from 0 to ${SOBOL_DIMENSION_LIMIT - 1}, got ${dimension}`,
    );
  }
  const directions = new Int32Array(BIT_COUNT);
  const polynomial = sobolPolynomials[dimension - 1];
  if (polynomial === undefined) {
    for (let bit = 0; bit < BIT_COUNT; bit += 1) directions[bit] = 1 << (BIT_COUNT - 1 - bit);
    return directions.map(reverseBits);
  }
  const { coefficients, initialNumbers } = polynomial;
  const degree = initialNumbers.length;
  for (let bit = 0; bit < BIT_COUNT; bit += 1) {
    const initial = initialNumbers[bit];
    if (initial !== undefined) {
      directions[bit] = initial << (BIT_COUNT - 1 - bit);
      continue;
    }
    const oldest = directions[bit - degree] as number;
    let direction = oldest ^ (oldest >>> degree);
    for (let power = 1; power < degree; power += 1) {
      if ((coefficients >>> (degree - 1 - power)) & 1) direction ^= directions[bit - power] as number;
    }
    directions[bit] = direction;
  }
  return directions.map(reverseBits);
}
