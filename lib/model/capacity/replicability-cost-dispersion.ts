import { quantileOfSorted } from "../monte-carlo/quantiles";
import { timelinesBySite, type SiteMilestone } from "./site-milestone";

export type CostDispersion = {
  count: number;
  mean: number;
  /** Sample standard deviation over the mean; null for a single figure. */
  coefficientOfVariation: number | null;
  p50: number;
  p90: number;
  p90OverP50Ratio: number;
};

/** @throws {RangeError} if there is no figure, or one is not above 0. */
export function costDispersion(costs: readonly number[]): CostDispersion {
  if (costs.length === 0) throw new RangeError("costs must hold at least one figure, got none");
  for (const cost of costs) {
    if (!(cost > 0 && cost < Infinity))
      throw new RangeError(`a cost must be above 0 and finite, got ${cost}`);
  }
  const count = costs.length;
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / count;
  const squares = costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0);
  const sorted = Float64Array.from(costs).sort();
  const [p50, p90] = [quantileOfSorted(sorted, 0.5), quantileOfSorted(sorted, 0.9)];
  const coefficientOfVariation = count === 1 ? null : Math.sqrt(squares / (count - 1)) / mean;
  return { count, mean, coefficientOfVariation, p50, p90, p90OverP50Ratio: p90 / p50 };
}

export type SiteCost = {
  site: string;
  entryCount: number;
  medianUsdPerFacilityMw: number;
  /** Entries whose cost per MW is the site's median to within a hundredth. */
  atMedianCount: number;
};

export type TimelineCost = {
  sites: readonly SiteCost[];
  /** Across sites; null where no entry has both a power and a cost. */
  dispersion: CostDispersion | null;
  /** Of the entries of sites with several, those at their site's median: near 1 a rate per MW was multiplied, not observed. */
  atSiteMedianFraction: number | null;
};

const SAME_RATE_FRACTION = 0.01;

/** Cost per MW as a list of timelines states it, and whether it could have been observed at all. */
export function timelineCost(milestones: readonly SiteMilestone[]): TimelineCost {
  const sites = [...timelinesBySite(milestones)].flatMap(([site, timeline]) => {
    const rates = timeline.flatMap(({ facilityPowerMw, capitalCostUsd2025 }) =>
      facilityPowerMw !== null && facilityPowerMw > 0 && capitalCostUsd2025 !== null && capitalCostUsd2025 > 0
        ? [capitalCostUsd2025 / facilityPowerMw]
        : [],
    );
    if (rates.length === 0) return [];
    const medianUsdPerFacilityMw = quantileOfSorted(Float64Array.from(rates).sort(), 0.5);
    const atMedianCount = rates.filter(
      (rate) => Math.abs(rate / medianUsdPerFacilityMw - 1) <= SAME_RATE_FRACTION,
    ).length;
    return [{ site, entryCount: rates.length, medianUsdPerFacilityMw, atMedianCount }];
  });
  const repeated = sites.filter(({ entryCount }) => entryCount > 1);
  const entryCount = repeated.reduce((sum, site) => sum + site.entryCount, 0);
  const atMedianCount = repeated.reduce((sum, site) => sum + site.atMedianCount, 0);
  return {
    sites,
    dispersion: sites.length === 0 ? null : costDispersion(sites.map((site) => site.medianUsdPerFacilityMw)),
    atSiteMedianFraction: entryCount === 0 ? null : atMedianCount / entryCount,
  };
}
