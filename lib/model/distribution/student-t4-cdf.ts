/**
 * The probability that Student's t with 4 degrees of freedom stays below t. With s = t/√(t² + 4),
 * F = ½ + s(3 − s²)/4 (Abramowitz and Stegun, 26.7.4), written (1 − |s|)²(2 + |s|)/4 for the tail so that no digit is lost.
 */
export function studentT4Cdf(t: number): number {
  const size = Math.abs(t);
  if (size === Infinity) return t > 0 ? 1 : 0;
  const root = Math.sqrt(size * size + 4);
  const distanceToOne = 4 / (root * (root + size)); // 1 − |s|
  const tail = (distanceToOne * distanceToOne * (3 - distanceToOne)) / 4;
  return t < 0 ? tail : 1 - tail;
}
