import { FieldRangeError } from "../field-range-error";
import { weakestEvidence } from "../evidence";
import { power } from "../numeric/deterministic-power";
import { FIRST_YEAR, INDEX_YEAR, LAST_YEAR, years as horizonYears } from "../scenario/horizon";
import type { ChainLayer } from "./chain-layers";
import type { ExposurePath, LayerShares } from "./layer-shares";
import type { VendorScenario, VendorUnresolvedReason } from "./vendor-revenue";

export const GROWTH_TO_YEAR = 2030;
const ROUNDING_FRACTION = 0.01; // quarters stated in tenths of a billion may add up to a little more than the filed whole

export type ChainCompany = { ticker: string; layer: ChainLayer };

/**
 * Every company in one scenario. `base` is the same company in the base scenario: what its EBIT is compared with;
 * null for the base scenario itself.
 */
export function vendorScenarios(
  companies: readonly ChainCompany[],
  shares: readonly LayerShares[],
  scenario: { slug: string; inflationFraction: number; baseWaccFraction: number },
  base: readonly VendorScenario[] | null,
): VendorScenario[] {
  const pathsOf = groupByTicker(shares.flatMap(({ paths }) => paths));
  const reasonOf = new Map(
    shares.flatMap(({ unresolved }) => unresolved.map(({ exposure, reason }) => [exposure.ticker, reason])),
  );
  const baseOf = new Map(base?.map((vendor) => [vendor.ticker, vendor]) ?? []);
  return companies.map((company) => {
    const reason = reasonOf.get(company.ticker);
    const paths = pathsOf.get(company.ticker) ?? [];
    if (reason !== undefined || paths.length === 0) {
      return unresolvedVendor(company, scenario.slug, reason ?? "no-layer-revenue");
    }
    const vendor = resolvedVendor(company, paths, scenario);
    const compared = base === null ? vendor : baseOf.get(company.ticker);
    return {
      ...vendor,
      ebitPresentValueToBaseUsdBn: presentValueToBase(vendor, compared, scenario.baseWaccFraction),
    };
  });
}

function resolvedVendor(
  { ticker, layer }: ChainCompany,
  paths: readonly ExposurePath[],
  { slug, inflationFraction }: { slug: string; inflationFraction: number },
): VendorScenario {
  const baseYear = Math.max(...paths.map(({ exposure }) => exposure.baseYear));
  const years = horizonYears.filter((year) => year >= baseYear);
  const revenueOf = ({ revenueUsdBn }: ExposurePath): number[] =>
    years.map((year) => revenueUsdBn[year - FIRST_YEAR] ?? 0);
  const layerRevenueUsdBn = sumByYear(years, paths.map(revenueOf));
  const ofBaseYear = paths.find(({ exposure }) => exposure.baseYear === baseYear)?.exposure;
  const totalUsdBn = ofBaseYear?.totalRevenueUsdBn ?? null;
  const otherBaseUsdBn = totalUsdBn === null ? null : otherRevenue(totalUsdBn, layerRevenueUsdBn[0] ?? 0);
  const otherRevenueUsdBn =
    otherBaseUsdBn === null
      ? null
      : years.map((year) => otherBaseUsdBn * power(1 + inflationFraction, year - baseYear));
  const revenueUsdBn =
    otherRevenueUsdBn === null ? null : sumByYear(years, [layerRevenueUsdBn, otherRevenueUsdBn]);
  const ebitChangeUsdBn = ebitChange(years, paths, revenueOf);
  const operatingIncomeUsdBn = ofBaseYear?.operatingIncomeUsdBn ?? null;
  const reason: VendorUnresolvedReason | null =
    totalUsdBn === null
      ? "no-total-revenue"
      : otherRevenueUsdBn === null
        ? "layer-revenue-above-total"
        : ebitChangeUsdBn === null
          ? "no-incremental-margin"
          : operatingIncomeUsdBn === null
            ? "no-operating-income"
            : null;
  return {
    ticker,
    layer,
    scenario: slug,
    years,
    layerRevenueUsdBn,
    otherRevenueUsdBn,
    revenueUsdBn,
    ebitUsdBn:
      ebitChangeUsdBn === null || operatingIncomeUsdBn === null
        ? null
        : ebitChangeUsdBn.map((change) => operatingIncomeUsdBn + change),
    ebitChangeUsdBn,
    growthFraction: revenueUsdBn === null ? null : compoundGrowth(years, revenueUsdBn),
    layerGrowthFraction: compoundGrowth(years, layerRevenueUsdBn),
    ebitPresentValueToBaseUsdBn: null,
    evidence: weakestEvidence(["scenario", ...paths.map(({ exposure }) => exposure.evidence)]),
    unresolved: reason,
  };
}

/** Null where the layer is stated to be more than the whole. */
function otherRevenue(totalUsdBn: number, layerUsdBn: number): number | null {
  const otherUsdBn = totalUsdBn - layerUsdBn;
  if (otherUsdBn >= 0) return otherUsdBn;
  return -otherUsdBn <= ROUNDING_FRACTION * totalUsdBn ? 0 : null;
}

/** Σ over the layers of incremental margin x change in revenue; null where one margin is missing. */
function ebitChange(
  years: readonly number[],
  paths: readonly ExposurePath[],
  revenueOf: (path: ExposurePath) => number[],
): number[] | null {
  const changes: number[][] = [];
  for (const path of paths) {
    const { ticker, layer, incrementalMarginFraction: margin } = path.exposure;
    if (margin === null) return null;
    if (!(margin >= -1 && margin <= 1)) {
      throw new FieldRangeError(
        `incrementalMarginFraction of ${ticker} in ${layer}`,
        margin,
        "be from -1 to 1",
      );
    }
    const revenueUsdBn = revenueOf(path);
    changes.push(revenueUsdBn.map((revenue) => margin * (revenue - (revenueUsdBn[0] ?? 0))));
  }
  return sumByYear(years, changes);
}

/** Σ (ΔEBIT here - ΔEBIT in base) / (1 + W)^(t - 2026 + 0.5), 2026 to 2040. */
function presentValueToBase(
  vendor: VendorScenario,
  base: VendorScenario | undefined,
  waccFraction: number,
): number | null {
  const here = vendor.ebitChangeUsdBn;
  const there = base?.ebitChangeUsdBn;
  if (here === null || there === null || there === undefined) return null;
  return vendor.years.reduce((total, year, index) => {
    if (year < INDEX_YEAR || year > LAST_YEAR) return total;
    const difference = (here[index] ?? 0) - (there[index] ?? 0);
    return total + difference / power(1 + waccFraction, year - INDEX_YEAR + 0.5);
  }, 0);
}

function compoundGrowth(years: readonly number[], values: readonly number[]): number | null {
  const end = years.indexOf(GROWTH_TO_YEAR);
  const [from, to] = [values[0] ?? 0, values[end] ?? 0];
  return end > 0 && from > 0 && to > 0 ? power(to / from, 1 / end) - 1 : null;
}

function unresolvedVendor(
  { ticker, layer }: ChainCompany,
  scenario: string,
  unresolved: VendorUnresolvedReason,
): VendorScenario {
  return {
    ticker,
    layer,
    scenario,
    years: [],
    layerRevenueUsdBn: null,
    otherRevenueUsdBn: null,
    revenueUsdBn: null,
    ebitUsdBn: null,
    ebitChangeUsdBn: null,
    growthFraction: null,
    layerGrowthFraction: null,
    ebitPresentValueToBaseUsdBn: null,
    evidence: "unresolved",
    unresolved,
  };
}

function sumByYear(years: readonly number[], series: readonly (readonly number[])[]): number[] {
  return years.map((_, index) => series.reduce((total, values) => total + (values[index] ?? 0), 0));
}

function groupByTicker(paths: readonly ExposurePath[]): Map<string, ExposurePath[]> {
  const groups = new Map<string, ExposurePath[]>();
  for (const path of paths) {
    groups.set(path.exposure.ticker, [...(groups.get(path.exposure.ticker) ?? []), path]);
  }
  return groups;
}
