const DEGREES_OF_FREEDOM = 5;
const ROOT = Math.sqrt(DEGREES_OF_FREEDOM);
const NORMALISER = 8 / (3 * Math.PI * ROOT); // Γ(3)/(√(5π) Γ(5/2))

/** Student's t with 5 degrees of freedom, moved to `location` and stretched by `scale` (its deviation is scale √(5/3)). */
export type StudentT5 = { location: number; scale: number };

/** ln of the density at y: ln(8/(3π√5)) − 3 ln(1 + t²/5) − ln scale. */
export function studentT5LogDensity({ location, scale }: StudentT5, y: number): number {
  const t = (y - location) / scale;
  return Math.log(NORMALISER / scale) - 3 * Math.log1p((t * t) / DEGREES_OF_FREEDOM);
}

/**
 * The probability to stay below y. With θ = atan(t/√5), F = ½ + (θ + sin θ cos θ (1 + ⅔ cos² θ))/π (Abramowitz and Stegun,
 * 26.7.3).
 */
export function studentT5Cdf({ location, scale }: StudentT5, y: number): number {
  const t = (y - location) / scale;
  if (Math.abs(t) === Infinity) return t > 0 ? 1 : 0;
  const squares = DEGREES_OF_FREEDOM + t * t;
  const cosineSquared = DEGREES_OF_FREEDOM / squares;
  const sineCosine = (t * ROOT) / squares;
  return 0.5 + (Math.atan(t / ROOT) + sineCosine * (1 + (2 / 3) * cosineSquared)) / Math.PI;
}
