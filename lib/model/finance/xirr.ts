import { timedAmounts, type DatedFlow } from "./dated-flow";
import type { DayCount } from "./day-count";
import { rateOfReturnRoots, type RateOfReturnRoots } from "./rate-of-return-roots";

/**
 * Every annual rate of return of dated flows, in any order. Under a year it annualises what was not earned for a year;
 * suppress it there.
 * @param dayCount act/365F, as spreadsheets have it, unless stated.
 * @throws {RangeError} if a date is malformed or an amount is not finite.
 */
export function xirr(flows: readonly DatedFlow[], dayCount: DayCount = "act/365F"): RateOfReturnRoots {
  const { amounts, timesYears } = timedAmounts(flows, dayCount);
  return rateOfReturnRoots(amounts, timesYears);
}
