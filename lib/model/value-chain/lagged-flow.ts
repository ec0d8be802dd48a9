import { FieldRangeError } from "../field-range-error";

const QUARTERS_PER_YEAR = 4;

/**
 * A yearly flow that arrives `lagQuarters` later, each year's amount being spread evenly over it.
 * Lag = k + f years: out[t] = (1 - f) x[t - k] + f x[t - k - 1].
 * @param earlier amount of every year before the first; what the last years leave in flight arrives after the horizon.
 * @throws {FieldRangeError} for a lag below zero or not finite.
 */
export function laggedFlow(yearly: readonly number[], lagQuarters: number, earlier: number): number[] {
  if (!(lagQuarters >= 0 && Number.isFinite(lagQuarters))) {
    throw new FieldRangeError("lagQuarters", lagQuarters, "be a finite number of quarters, 0 or more");
  }
  const wholeYears = Math.floor(lagQuarters / QUARTERS_PER_YEAR);
  const rest = lagQuarters / QUARTERS_PER_YEAR - wholeYears;
  const at = (t: number): number => (t < 0 ? earlier : (yearly[t] ?? Number.NaN));
  return yearly.map((_, t) => {
    const newer = (1 - rest) * at(t - wholeYears);
    return rest === 0 ? newer : newer + rest * at(t - wholeYears - 1);
  });
}
