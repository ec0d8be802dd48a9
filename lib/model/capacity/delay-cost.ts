import { TOKENS_PER_MILLION } from "@/lib/units/tokens";
import { capitalRecoveryFactor } from "../unit-cost/capital-recovery";

export type DelayTerms = {
  itCapitalUsdPerItMw: number;
  /** 0 where the facility is rented. */
  facilityCapitalUsdPerItMw: number;
  waccFraction: number;
  /** From the request to the connection. */
  leadTimeYears: number;
  itLifeYears: number;
  tokensPerItMwYear: number;
};

export type DelayCost = { usdPerItMw: number; usdPerMtok: number };

/**
 * What waiting for power costs, as if all capital stood idle throughout: an upper bound.
 * c_delay = (k_IT + k_fac) r L [USD/MW_IT], recovered over the life of the equipment like any other capital:
 * c_delay CRF(r, n_IT) [USD/MW_IT-yr] x 1e6 / tokens per MW_IT-yr [USD/Mtok].
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function delayCost(terms: DelayTerms): DelayCost {
  for (const field of ["itCapitalUsdPerItMw", "facilityCapitalUsdPerItMw", "leadTimeYears"] as const) {
    if (!(terms[field] >= 0 && terms[field] < Infinity)) {
      throw new RangeError(`${field} must be at least 0 and finite, got ${terms[field]}`);
    }
  }
  const { waccFraction, leadTimeYears, itLifeYears, tokensPerItMwYear } = terms;
  if (!(tokensPerItMwYear > 0 && tokensPerItMwYear < Infinity)) {
    throw new RangeError(`tokensPerItMwYear must be above 0 and finite, got ${tokensPerItMwYear}`);
  }
  const capitalUsdPerItMw = terms.itCapitalUsdPerItMw + terms.facilityCapitalUsdPerItMw;
  const usdPerItMw = capitalUsdPerItMw * waccFraction * leadTimeYears;
  const usdPerItMwYear = usdPerItMw * capitalRecoveryFactor(waccFraction, itLifeYears);
  return { usdPerItMw, usdPerMtok: (usdPerItMwYear * TOKENS_PER_MILLION) / tokensPerItMwYear };
}
