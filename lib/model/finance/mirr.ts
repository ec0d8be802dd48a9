import { exp } from "../numeric/deterministic-exp";
import { log } from "../numeric/deterministic-log";
import { expm1 } from "../numeric/deterministic-expm1";

/** ln Σ amount_i·growth^(n − 1 − i) over the amounts above 0, −∞ if there is none: no number of periods overflows it. */
function logOfFutureValue(amounts: readonly number[], growth: number): number {
  const logGrowth = log(growth);
  let logTotal = -Infinity;
  for (const amount of amounts) {
    const carried = logTotal + logGrowth;
    if (!(amount > 0)) {
      logTotal = carried;
      continue;
    }
    const logAmount = log(amount);
    logTotal = Math.max(carried, logAmount) + log(1 + exp(-Math.abs(carried - logAmount)));
  }
  return logTotal;
}

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
  for (const [period, amount] of amounts.entries()) {
    if (!Number.isFinite(amount)) throw new RangeError(`amounts[${period}] must be finite, got ${amount}`);
  }
  const logReceiptsAtEnd = logOfFutureValue(amounts, 1 + reinvestRateFraction);
  // A present value is a future value of the amounts in reverse, discounting as growth.
  const outlaysReversed = amounts.map((amount) => -amount).toReversed();
  const logOutlaysAtStart = logOfFutureValue(outlaysReversed, 1 / (1 + financeRateFraction));
  if (logReceiptsAtEnd === -Infinity || logOutlaysAtStart === -Infinity || amounts.length < 2) return null;
  return expm1((logReceiptsAtEnd - logOutlaysAtStart) / (amounts.length - 1));
}
