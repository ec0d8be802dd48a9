import { selectQuantiles } from "../monte-carlo/select-quantiles";
import { replicateStandardError } from "../monte-carlo/standard-error";
import { mean, replicateValues, sharePositive } from "./replicate-values";

const FIRST_CHECK_DRAWS = 1024;
export const LARGEST_PROBABILITY_ERROR = 0.005;
export const LARGEST_MEAN_ERROR_TO_IQR = 0.01;

/** The count of draws at which the rule is next asked, after 1,024 and then twice as many each time, in whole rounds. */
export function nextCheck(completed: number, replicateCount: number): number {
  let check = FIRST_CHECK_DRAWS;
  while (wholeRounds(check, replicateCount) <= completed) check *= 2;
  return wholeRounds(check, replicateCount);
}

function wholeRounds(draws: number, replicateCount: number): number {
  return Math.ceil(draws / replicateCount) * replicateCount;
}

/**
 * Whether the standard error of P(NPV > 0) is below half a point and that of the mean below 1 % of the interquartile range.
 * @throws {RangeError} below two replicates.
 */
export function isPreciseEnough(npvUsdBn: Float64Array, completed: number, replicateCount: number): boolean {
  const byReplicate = replicateValues(npvUsdBn, completed, replicateCount);
  if (!(replicateStandardError(byReplicate.map(sharePositive)) < LARGEST_PROBABILITY_ERROR)) return false;
  const [lower = 0, upper = 0] = selectQuantiles(npvUsdBn.slice(0, completed), [0.25, 0.75]);
  return replicateStandardError(byReplicate.map(mean)) <= LARGEST_MEAN_ERROR_TO_IQR * (upper - lower);
}
