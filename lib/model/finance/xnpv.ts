import { power } from "../numeric/deterministic-power";
import { timedAmounts, type DatedFlow } from "./dated-flow";
import type { DayCount } from "./day-count";
import { discountedSum } from "./discounted-sum";

/**
 * Value of dated flows on the earliest of their dates: Σ amount/(1 + r)^years.
 * @param dayCount act/365F, as spreadsheets have it, unless stated.
 * @throws {RangeError} if the rate is not above −1, a date is malformed or an amount is not finite.
 */
export function xnpv(
  rateFraction: number,
  flows: readonly DatedFlow[],
  dayCount: DayCount = "act/365F",
): number {
  if (!(rateFraction > -1 && rateFraction < Infinity)) {
    throw new RangeError(`rateFraction must be above -1, got ${rateFraction}`);
  }
  const { amounts, timesYears } = timedAmounts(flows, dayCount);
  return discountedSum(amounts, (index) => {
    const timeYears = timesYears[index] ?? 0;
    return power(1 + rateFraction, (timesYears[index + 1] ?? timeYears) - timeYears);
  });
}
