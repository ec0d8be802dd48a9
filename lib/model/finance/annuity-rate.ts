import { irr } from "./irr";
import type { RateOfReturnRoots } from "./rate-of-return-roots";

/**
 * Every rate per period at which an opening balance, level payments at each period's end and a closing balance
 * come to zero. Money paid is negative, money received positive.
 * @throws {RangeError} if periodCount is not a whole number of at least 1 or an amount is not finite.
 */
export function annuityRate(terms: {
  periodCount: number;
  payment: number;
  presentValue: number;
  futureValue: number;
}): RateOfReturnRoots {
  const { periodCount, payment, presentValue, futureValue } = terms;
  if (!Number.isInteger(periodCount) || periodCount < 1) {
    throw new RangeError(`periodCount must be a whole number of at least 1, got ${periodCount}`);
  }
  const payments = Array.from({ length: periodCount }, () => payment);
  payments[periodCount - 1] = payment + futureValue;
  return irr([presentValue, ...payments]);
}
