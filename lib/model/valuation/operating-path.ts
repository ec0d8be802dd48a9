import { FieldRangeError } from "../field-range-error";

/** What values a path beyond the path itself. */
export type ValuationTerms = {
  waccFraction: number;
  /** From the year after the path on. */
  terminalGrowthFraction: number;
  /** Return on new capital from the year after the path on. */
  terminalRonicFraction: number;
  /** Of operating profit; a loss pays and returns none. */
  taxRateFraction: number;
};

/** A company's coming years, index 0 being the first after the trailing year. */
export type OperatingPath = {
  growthFraction: Float64Array;
  operatingMarginFraction: Float64Array;
  ronicFraction: Float64Array;
};

/** @throws {FieldRangeError} where no finite value exists. */
export function assertValuationTerms(terms: ValuationTerms): void {
  const { waccFraction, terminalGrowthFraction, terminalRonicFraction, taxRateFraction } = terms;
  if (!(waccFraction > -1 && Number.isFinite(waccFraction)))
    throw new FieldRangeError("waccFraction", waccFraction, "be above -1");
  if (!(terminalGrowthFraction > -1 && terminalGrowthFraction < waccFraction)) {
    throw new FieldRangeError(
      "terminalGrowthFraction",
      terminalGrowthFraction,
      `be above -1 and below waccFraction, ${waccFraction}`,
    );
  }
  if (!(terminalRonicFraction > 0 && Number.isFinite(terminalRonicFraction)))
    throw new FieldRangeError("terminalRonicFraction", terminalRonicFraction, "be above 0");
  if (!(taxRateFraction >= 0 && taxRateFraction < 1))
    throw new FieldRangeError("taxRateFraction", taxRateFraction, "be from 0 to below 1");
}

/**
 * EV = sum of NOPAT_k (1 - g_k / RONIC_k) / (1 + W)^k + terminal value, cash at each year's end; the terminal value is
 * NOPAT_(N+1) (1 - g / RONIC) / (W - g), none for a path that ends in a loss. Shrinking gives no capital back.
 * Koller, Goedhart, Wessels, Valuation, value-driver formula.
 */
export function pathEnterpriseValueUsd(
  revenueUsd: number,
  path: OperatingPath,
  terms: ValuationTerms,
): number {
  const { waccFraction, terminalGrowthFraction, terminalRonicFraction, taxRateFraction } = terms;
  const yearCount = path.growthFraction.length;
  let revenue = revenueUsd;
  let nopat = 0;
  let discount = 1;
  let value = 0;
  for (let year = 0; year < yearCount; year += 1) {
    const growth = path.growthFraction[year] as number;
    revenue *= 1 + growth;
    discount /= 1 + waccFraction;
    nopat = afterTax(revenue * (path.operatingMarginFraction[year] as number), taxRateFraction);
    value += freeCashFlow(nopat, growth, path.ronicFraction[year] as number) * discount;
  }
  if (nopat <= 0) return value;
  const terminalFlow = freeCashFlow(
    nopat * (1 + terminalGrowthFraction),
    terminalGrowthFraction,
    terminalRonicFraction,
  );
  return value + (terminalFlow / (waccFraction - terminalGrowthFraction)) * discount;
}

export function afterTax(operatingIncome: number, taxRateFraction: number): number {
  return operatingIncome > 0 ? operatingIncome * (1 - taxRateFraction) : operatingIncome;
}

/** NOPAT less what growth at this return on new capital takes; a loss takes no more than itself. */
export function freeCashFlow(nopat: number, growthFraction: number, ronicFraction: number): number {
  return nopat > 0 ? nopat * (1 - Math.max(0, growthFraction) / ronicFraction) : nopat;
}
