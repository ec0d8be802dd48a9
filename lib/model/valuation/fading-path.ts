import { FieldRangeError } from "../field-range-error";
import { pathEnterpriseValueUsd, type OperatingPath, type ValuationTerms } from "./operating-path";

/** A company as its last filings show it, and how long its growth is held before it fades. */
export type FadingVendor = ValuationTerms & {
  /** Of the trailing year. */
  revenueUsd: number;
  operatingMarginFraction: number;
  /** On new capital while growth is held; fades with it to the terminal one. */
  ronicFraction: number;
  /** Years of held growth, whole. */
  growthYears: number;
  /** Years over which it then falls in equal steps; the terminal growth is reached the year after them. */
  fadeYears: number;
};

const MAX_YEARS = 60;

/** @throws {FieldRangeError} naming the field. */
export function assertFadingVendor(vendor: FadingVendor): void {
  for (const field of ["growthYears", "fadeYears"] as const) {
    const least = field === "growthYears" ? 1 : 0;
    const years = vendor[field];
    if (!Number.isInteger(years) || years < least || years > MAX_YEARS)
      throw new FieldRangeError(field, years, `be a whole number from ${least} to ${MAX_YEARS}`);
  }
  if (!(vendor.revenueUsd > 0 && Number.isFinite(vendor.revenueUsd)))
    throw new FieldRangeError("revenueUsd", vendor.revenueUsd, "be above 0");
  if (!(vendor.ronicFraction > 0 && Number.isFinite(vendor.ronicFraction)))
    throw new FieldRangeError("ronicFraction", vendor.ronicFraction, "be above 0");
  if (!Number.isFinite(vendor.operatingMarginFraction))
    throw new FieldRangeError("operatingMarginFraction", vendor.operatingMarginFraction, "be a number");
}

/** Growth and return on new capital, held and then fading; one margin throughout. */
export function fadingPath(vendor: FadingVendor, growthFraction: number): OperatingPath {
  const yearCount = vendor.growthYears + vendor.fadeYears;
  const path = {
    growthFraction: new Float64Array(yearCount),
    operatingMarginFraction: new Float64Array(yearCount).fill(vendor.operatingMarginFraction),
    ronicFraction: new Float64Array(yearCount),
  };
  fillFading(path.ronicFraction, vendor, vendor.ronicFraction, vendor.terminalRonicFraction);
  fillFading(path.growthFraction, vendor, growthFraction, vendor.terminalGrowthFraction);
  return path;
}

/** The enterprise value as a function of the held growth; the path is built once. */
export function valueOfGrowth(vendor: FadingVendor): (growthFraction: number) => number {
  const path = fadingPath(vendor, vendor.terminalGrowthFraction);
  return (growthFraction) => {
    fillFading(path.growthFraction, vendor, growthFraction, vendor.terminalGrowthFraction);
    return pathEnterpriseValueUsd(vendor.revenueUsd, path, vendor);
  };
}

/** The same of the margin, growth being given. */
export function valueOfMargin(
  vendor: FadingVendor,
  growthFraction: number,
): (operatingMarginFraction: number) => number {
  const path = fadingPath(vendor, growthFraction);
  return (operatingMarginFraction) => {
    path.operatingMarginFraction.fill(operatingMarginFraction);
    return pathEnterpriseValueUsd(vendor.revenueUsd, path, vendor);
  };
}

/** Revenue of the year that many years after the trailing one. */
export function fadingRevenueUsd(vendor: FadingVendor, growthFraction: number, yearsAhead: number): number {
  const { growthFraction: path } = fadingPath(vendor, growthFraction);
  let revenueUsd = vendor.revenueUsd;
  for (let year = 0; year < yearsAhead; year += 1)
    revenueUsd *= 1 + (path[year] ?? vendor.terminalGrowthFraction);
  return revenueUsd;
}

/** Writes what is held, then its fall in equal steps, then the terminal value. */
export function fillFading(
  values: Float64Array,
  { growthYears, fadeYears }: Pick<FadingVendor, "growthYears" | "fadeYears">,
  held: number,
  terminal: number,
): void {
  const step = (terminal - held) / (fadeYears + 1);
  for (let year = 0; year < values.length; year += 1)
    values[year] = held + step * Math.min(fadeYears + 1, Math.max(0, year + 1 - growthYears));
}
