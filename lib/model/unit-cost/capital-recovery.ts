import { expm1 } from "../numeric/deterministic-expm1";
import { log1p } from "../numeric/deterministic-log1p";

const SMALLEST_RATE_FRACTION = 1e-9; // below it 1 - (1+r)^-n loses its digits and the limit 1/n is exact to them

function assertTerms(rateFraction: number, lifeYears: number): void {
  if (!(rateFraction >= 0 && rateFraction <= 1)) {
    throw new RangeError(`rateFraction must be between 0 and 1, got ${rateFraction}`);
  }
  if (!(lifeYears > 0 && lifeYears < Infinity)) {
    throw new RangeError(`lifeYears must be above 0 and finite, got ${lifeYears}`);
  }
}

/** 1 - (1+r)^-n, for a rate that is not all but zero. */
function repaidFraction(rateFraction: number, lifeYears: number): number {
  return -expm1(-lifeYears * log1p(rateFraction));
}

/**
 * CRF(r, n) = r / (1 - (1+r)^-n) : the level yearly payment per unit borrowed; 1/n as r goes to 0.
 * @throws {RangeError} if rateFraction is outside [0, 1] or lifeYears is not above 0.
 */
export function capitalRecoveryFactor(rateFraction: number, lifeYears: number): number {
  assertTerms(rateFraction, lifeYears);
  if (rateFraction < SMALLEST_RATE_FRACTION) return 1 / lifeYears;
  return rateFraction / repaidFraction(rateFraction, lifeYears);
}

/**
 * A(K, r, n, S) / K = (1 - S (1+r)^-n) CRF(r, n) : USD per year and USD of capital.
 * @param rateFraction weighted cost of capital of the owner.
 * @param residualFraction share of capital recovered at the end of life.
 * @throws {RangeError} if residualFraction is outside [0, 1] or the rate or life is out of range.
 */
export function capitalChargePerYear(
  rateFraction: number,
  lifeYears: number,
  residualFraction: number,
): number {
  if (!(residualFraction >= 0 && residualFraction <= 1)) {
    throw new RangeError(`residualFraction must be between 0 and 1, got ${residualFraction}`);
  }
  assertTerms(rateFraction, lifeYears);
  if (rateFraction < SMALLEST_RATE_FRACTION) return (1 - residualFraction) / lifeYears;
  const repaid = repaidFraction(rateFraction, lifeYears);
  return ((1 - residualFraction * (1 - repaid)) * rateFraction) / repaid;
}

/** Book depreciation, (1 - S) / n per USD of capital: what the income statement shows, without a return on capital. */
export function straightLinePerYear(lifeYears: number, residualFraction: number): number {
  return capitalChargePerYear(0, lifeYears, residualFraction);
}
