/** Level payments with an opening and a closing balance. Money paid is negative, money received positive. */
export type AnnuityTerms = {
  rateFraction: number; // per period, above −1
  periodCount: number;
  paidAt: "period-end" | "period-start";
};

type Factors = { growth: number; annuity: number };

/** growth = (1 + r)^n; annuity = what payments of 1 have grown to at the end, n when r = 0. */
function factors({ rateFraction, periodCount, paidAt }: AnnuityTerms): Factors {
  if (!(rateFraction > -1 && rateFraction < Infinity)) {
    throw new RangeError(`rateFraction must be above -1, got ${rateFraction}`);
  }
  if (!(periodCount > 0 && periodCount < Infinity)) {
    throw new RangeError(`periodCount must be above 0, got ${periodCount}`);
  }
  const growthLessOne = Math.expm1(periodCount * Math.log1p(rateFraction));
  const atPeriodEnd = rateFraction === 0 ? periodCount : growthLessOne / rateFraction;
  return {
    growth: 1 + growthLessOne,
    annuity: paidAt === "period-start" ? atPeriodEnd * (1 + rateFraction) : atPeriodEnd,
  };
}

/**
 * The closing balance that settles presentValue·(1 + r)^n + payment·annuity + futureValue = 0.
 * @throws {RangeError} if the rate or the number of periods is out of range.
 */
export function futureValue(terms: AnnuityTerms & { payment: number; presentValue: number }): number {
  const { growth, annuity } = factors(terms);
  return -(terms.presentValue * growth + terms.payment * annuity);
}

/**
 * The opening balance that settles the same equation.
 * @throws {RangeError} if the rate or the number of periods is out of range.
 */
export function presentValue(terms: AnnuityTerms & { payment: number; futureValue: number }): number {
  const { growth, annuity } = factors(terms);
  return -(terms.futureValue + terms.payment * annuity) / growth;
}

/**
 * The level payment that settles the same equation.
 * @throws {RangeError} if the rate or the number of periods is out of range.
 */
export function levelPayment(terms: AnnuityTerms & { presentValue: number; futureValue: number }): number {
  const { growth, annuity } = factors(terms);
  return -(terms.futureValue + terms.presentValue * growth) / annuity;
}
