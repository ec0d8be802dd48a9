const SMALLEST_RATE_FRACTION = 1e-9; // below it 1 - (1+r)^-n loses its digits and the limit 1/n is exact to them

/**
 * CRF(r, n) = r / (1 - (1+r)^-n) : the level yearly payment per unit borrowed; 1/n as r goes to 0.
 * @throws {RangeError} if rateFraction is outside [0, 1] or lifeYears is not above 0.
 */
export function capitalRecoveryFactor(rateFraction: number, lifeYears: number): number {
  if (!(rateFraction >= 0 && rateFraction <= 1)) {
    throw new RangeError(`rateFraction must be between 0 and 1, got ${rateFraction}`);
  }
  if (!(lifeYears > 0 && lifeYears < Infinity)) {
    throw new RangeError(`lifeYears must be above 0 and finite, got ${lifeYears}`);
  }
  if (rateFraction < SMALLEST_RATE_FRACTION) return 1 / lifeYears;
  return rateFraction / -Math.expm1(-lifeYears * Math.log1p(rateFraction));
}

export type CapitalTerms = {
  capitalUsd: number;
  rateFraction: number; // weighted cost of capital of the owner
  lifeYears: number;
  residualFraction: number; // share of capital recovered at the end of life
};

/**
 * A(K, r, n, S) = K (1 - S (1+r)^-n) CRF(r, n), USD per year.
 * @throws {RangeError} if residualFraction is outside [0, 1] or the rate or life is out of range.
 */
export function capitalChargeUsdPerYear(terms: CapitalTerms): number {
  const { capitalUsd, rateFraction, lifeYears, residualFraction } = terms;
  if (!(residualFraction >= 0 && residualFraction <= 1)) {
    throw new RangeError(`residualFraction must be between 0 and 1, got ${residualFraction}`);
  }
  const factor = capitalRecoveryFactor(rateFraction, lifeYears);
  return capitalUsd * (1 - residualFraction * (1 + rateFraction) ** -lifeYears) * factor;
}

/** Book depreciation, K (1 - S) / n : what the income statement shows, without a return on capital. */
export function straightLineUsdPerYear(terms: Omit<CapitalTerms, "rateFraction">): number {
  return capitalChargeUsdPerYear({ ...terms, rateFraction: 0 });
}
