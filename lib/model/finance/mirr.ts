import { log } from "../numeric/deterministic-log";
import { expm1 } from "../numeric/deterministic-expm1";

/**
 * Modified internal rate of return per period: receipts reinvested to the last period, outlays financed from the first.
 * (future value of receipts ÷ present value of outlays)^(1/(n − 1)) − 1, n amounts from first to last.
 * @returns null if there is no receipt or no outlay, or fewer than two amounts.
 * @throws {RangeError} if an amount is not finite or a rate is not above −1.
 */
export function mirr(
  amounts: readonly number[],
  financeRateFraction: number,
  reinvestRateFraction: number,
): number | null {
  for (const [name, rate] of Object.entries({ financeRateFraction, reinvestRateFraction })) {
    if (!(rate > -1 && rate < Infinity)) throw new RangeError(`${name} must be above -1, got ${rate}`);
  }
  let receiptsAtEnd = 0;
  let outlaysAtStart = 0;
  let discountFactor = 1;
  for (const [period, amount] of amounts.entries()) {
    if (!Number.isFinite(amount)) throw new RangeError(`amounts[${period}] must be finite, got ${amount}`);
    receiptsAtEnd = receiptsAtEnd * (1 + reinvestRateFraction) + Math.max(amount, 0);
    outlaysAtStart -= Math.min(amount, 0) * discountFactor;
    discountFactor /= 1 + financeRateFraction;
  }
  if (receiptsAtEnd === 0 || outlaysAtStart === 0 || amounts.length < 2) return null;
  return expm1(log(receiptsAtEnd / outlaysAtStart) / (amounts.length - 1));
}
