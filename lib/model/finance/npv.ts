import { discountedSum } from "./discounted-sum";

/**
 * Value at time 0 of amounts one period apart.
 * @param firstPeriod 0 when the first amount falls at time 0; 1 when it falls a period later, as the spreadsheet
 * function NPV has it.
 * @throws {RangeError} if the rate is not above −1 or an amount is not finite.
 */
export function npv(rateFraction: number, amounts: readonly number[], firstPeriod: 0 | 1 = 0): number {
  if (!(rateFraction > -1 && rateFraction < Infinity)) {
    throw new RangeError(`rateFraction must be above -1, got ${rateFraction}`);
  }
  const growth = 1 + rateFraction;
  const valueAtFirst = discountedSum(amounts, () => growth);
  return firstPeriod === 1 ? valueAtFirst / growth : valueAtFirst;
}
