import { FIRST_YEAR, yearIndex } from "./horizon";
import type { ScenarioProjection } from "./scenario-result";

export const LAST_OUTCOME_YEAR = 2035;

/** What becomes of the capital of one scenario: charges on its revenue, what is written off, what waits. */
export type CapitalOutcome = {
  /** Over revenue of the year; null where there is none. */
  depreciation: {
    year: number;
    bookToRevenueFraction: number | null;
    economicToRevenueFraction: number | null;
  }[];
  /** From the first projected year to 2035, nominal. */
  bookDepreciationUsdBn: number;
  economicDepreciationUsdBn: number;
  /** Book value of compute that ends before its book life: stranded. */
  writedownUsdBn: number;
  /** Bought and not running: the most of any year to 2035, and its share of what is installed then. */
  peakIdleGw: number;
  peakIdleYear: number | null;
  peakIdleFraction: number | null;
  bookLifeYears: number;
  economicLifeYears: number;
};

export function capitalOutcome(projection: ScenarioProjection): CapitalOutcome {
  const { paths, years, firstProjectedYear, parameters } = projection;
  const shown = years.filter((year) => year >= firstProjectedYear - 1 && year <= LAST_OUTCOME_YEAR);
  const projected = shown.filter((year) => year >= firstProjectedYear);
  const total = (values: readonly (number | null)[]) =>
    projected.reduce((sum, year) => sum + (values[yearIndex(year)] ?? 0), 0);
  const idleGw = (year: number) => paths.idleGw[yearIndex(year)] ?? 0;
  const peakIdleYear = projected.reduce(
    (peak, year) => (idleGw(year) > idleGw(peak) ? year : peak),
    firstProjectedYear,
  );
  const peakIdleGw = idleGw(peakIdleYear);
  return {
    depreciation: shown.map((year) => ({
      year,
      bookToRevenueFraction: over(paths.bookDepreciationUsdBn, paths.revenueUsdBn, year),
      economicToRevenueFraction: over(paths.economicDepreciationUsdBn, paths.revenueUsdBn, year),
    })),
    bookDepreciationUsdBn: total(paths.bookDepreciationUsdBn),
    economicDepreciationUsdBn: total(paths.economicDepreciationUsdBn),
    writedownUsdBn: total(paths.writedownUsdBn),
    peakIdleGw,
    peakIdleYear: peakIdleGw > 0 ? peakIdleYear : null,
    peakIdleFraction: peakIdleGw > 0 ? over(paths.idleGw, paths.installedGw, peakIdleYear) : null,
    bookLifeYears: parameters.bookLifeComputeYears,
    economicLifeYears: parameters.economicLifeComputeYears,
  };
}

function over(
  part: readonly (number | null)[],
  whole: readonly (number | null)[],
  year: number,
): number | null {
  const [numerator, denominator] = [part[year - FIRST_YEAR] ?? null, whole[year - FIRST_YEAR] ?? null];
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}
