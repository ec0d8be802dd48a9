import { log1p } from "../numeric/deterministic-log1p";

const ROUNDS = 3; // Halley's rule triples the digits each time, from a bracket already right to a few per cent

/**
 * The value that chi-square with 4 degrees of freedom stays below with the given probability.
 * Its upper tail at x = 2y is (1 + y)e^−y, so y − ln(1 + y) = −ln(1 − p), solved from the bounds of I. Chatzigeorgiou,
 * "Bounds on the Lambert function", IEEE Commun. Lett. 17 (2013). Relative error below 1e-15/√p; the same bits everywhere.
 * @throws {RangeError} unless 0 < probability < 1.
 */
export function chiSquare4Quantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability must be above 0 and below 1, got ${probability}`);
  }
  const target = -log1p(-probability);
  let y = Math.sqrt(2 * target) + (5 / 6) * target; // between the bounds with 2/3 and 1
  for (let round = 0; round < ROUNDS; round += 1) {
    const error = y - log1p(y) - target;
    const slope = y / (1 + y);
    const curvature = 1 / ((1 + y) * (1 + y));
    y -= (2 * error * slope) / (2 * slope * slope - error * curvature);
  }
  return 2 * y;
}
