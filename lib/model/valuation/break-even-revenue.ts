import { FieldRangeError } from "../field-range-error";

export type BreakEvenRevenue = {
  /** What the market pays: of equity with the cost of equity, of the enterprise with WACC. */
  capitalUsd: number;
  discountFraction: number;
  growthFraction: number;
  /** After tax, of revenue. */
  marginFraction: number;
  /** On equity, or on new capital. */
  returnFraction: number;
  /** Until the revenue is there. */
  waitYears: number;
  /** Cash paid out a year meanwhile, of the capital. */
  cashYieldFraction: number;
};

/**
 * Revenue at which a company growing for ever is worth what the market pays: Rev* = Cap (r - g) / [m (1 - g / ROE)], Cap
 * being multiplied by ((1 + r) / (1 + y))^n for n years of waiting at a cash yield y. Damodaran, "Trillion Dollar Market
 * Caps", 2025-12-03, https://aswathdamodaran.blogspot.com/2025/12/trillion-dollar-market-caps-fairy-tale.html
 * @throws {FieldRangeError} where no revenue is enough.
 */
export function breakEvenRevenueUsd(terms: BreakEvenRevenue): number {
  const { capitalUsd, discountFraction, growthFraction, marginFraction, returnFraction } = terms;
  const { waitYears, cashYieldFraction } = terms;
  if (!(capitalUsd > 0)) throw new FieldRangeError("capitalUsd", capitalUsd, "be above 0");
  if (!(growthFraction < discountFraction))
    throw new FieldRangeError("growthFraction", growthFraction, `be below ${discountFraction}, the discount`);
  if (!(marginFraction > 0)) throw new FieldRangeError("marginFraction", marginFraction, "be above 0");
  if (!(returnFraction > Math.max(0, growthFraction)))
    throw new FieldRangeError("returnFraction", returnFraction, "be above 0 and above the growth");
  if (!(waitYears >= 0)) throw new FieldRangeError("waitYears", waitYears, "be 0 or more");
  if (!(cashYieldFraction > -1))
    throw new FieldRangeError("cashYieldFraction", cashYieldFraction, "be above -1");
  const grown = ((1 + discountFraction) / (1 + cashYieldFraction)) ** waitYears;
  const paidOut = marginFraction * (1 - growthFraction / returnFraction);
  return (capitalUsd * grown * (discountFraction - growthFraction)) / paidOut;
}
