import { HOURS_PER_DAY } from "./time";

/**
 * A capacity price spread over the energy drawn: USD/MW-day / 24 / LF.
 * @throws {RangeError} unless the load factor is in (0, 1].
 */
export function usdPerMwhFromUsdPerMwDay(priceUsdPerMwDay: number, loadFactorFraction: number): number {
  if (!(loadFactorFraction > 0 && loadFactorFraction <= 1)) {
    throw new RangeError(`loadFactorFraction must be above 0 and at most 1, got ${loadFactorFraction}`);
  }
  return priceUsdPerMwDay / HOURS_PER_DAY / loadFactorFraction;
}
