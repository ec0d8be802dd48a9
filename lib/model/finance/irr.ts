import { rateOfReturnRoots, type RateOfReturnRoots } from "./rate-of-return-roots";

/**
 * Every internal rate of return of amounts one period apart, the first at time 0; receipts positive.
 * The rates are per period.
 * @throws {RangeError} if an amount is not finite.
 */
export function irr(amounts: readonly number[]): RateOfReturnRoots {
  return rateOfReturnRoots(
    amounts,
    amounts.map((_, period) => period),
  );
}
