import type { VendorScenario } from "../value-chain/vendor-revenue";
import { fillFading } from "./fading-path";
import type { OperatingPath } from "./operating-path";
import type { VendorTerms } from "./vendor-settings";

/** What a price is set against: of one vendor in one scenario what its valuation takes. */
export type VendorScenarioPath = Pick<
  VendorScenario,
  | "scenario"
  | "years"
  | "layerRevenueUsdBn"
  | "revenueUsdBn"
  | "otherRevenueUsdBn"
  | "ebitUsdBn"
  | "ebitPresentValueToBaseUsdBn"
  | "unresolved"
>;

/** Where a trailing year stands in a scenario's years: the year its middle falls in, at least the first. */
export function scenarioYearIndex(years: readonly number[], trailingEnd: string): number {
  const middle = new Date(`${trailingEnd}T00:00:00Z`);
  middle.setUTCMonth(middle.getUTCMonth() - 6);
  return Math.max(0, middle.getUTCFullYear() - (years[0] ?? 0));
}

/** Compound growth of a revenue over that many years; null where the scenario does not reach so far. */
export function scenarioGrowthFraction(
  revenueUsdBn: readonly number[] | null,
  fromIndex: number,
  yearCount: number,
): number | null {
  const [first, last] = [revenueUsdBn?.[fromIndex], revenueUsdBn?.[fromIndex + yearCount]];
  if (first === undefined || last === undefined || !(first > 0) || !(last > 0)) return null;
  return (last / first) ** (1 / yearCount) - 1;
}

/**
 * The scenario's growth and change of margin laid on what the vendor last filed, so that price and scenario start from
 * the same year. Without a scenario margin the filed one is held. Null where the revenue is not positive throughout.
 */
export function scenarioPath(
  { revenueUsdBn, ebitUsdBn }: VendorScenarioPath,
  fromIndex: number,
  filed: { operatingMarginFraction: number; ronicFraction: number },
  terms: VendorTerms,
): OperatingPath | null {
  if (revenueUsdBn === null || revenueUsdBn.slice(fromIndex).some((revenue) => !(revenue > 0))) return null;
  const yearCount = revenueUsdBn.length - fromIndex - 1;
  if (yearCount < 1) return null;
  const path = {
    growthFraction: new Float64Array(yearCount),
    operatingMarginFraction: new Float64Array(yearCount),
    ronicFraction: new Float64Array(yearCount),
  };
  const marginAt = (index: number) =>
    ebitUsdBn === null ? 0 : (ebitUsdBn[index] ?? 0) / (revenueUsdBn[index] ?? Number.NaN);
  const filedGap = filed.operatingMarginFraction - marginAt(fromIndex);
  for (let year = 0; year < yearCount; year += 1) {
    const index = fromIndex + year + 1;
    path.growthFraction[year] = (revenueUsdBn[index] ?? 0) / (revenueUsdBn[index - 1] ?? Number.NaN) - 1;
    path.operatingMarginFraction[year] = marginAt(index) + filedGap;
  }
  fillFading(path.ronicFraction, terms, filed.ronicFraction, terms.terminalRonicFraction);
  return path;
}
