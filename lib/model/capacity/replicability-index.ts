import { constructionPhases } from "./construction-phase";
import { constructionTime, type ConstructionTime } from "./replicability-construction-time";
import {
  costDispersion,
  timelineCost,
  type CostDispersion,
  type TimelineCost,
} from "./replicability-cost-dispersion";
import { wrightExponent, type WrightExponent } from "./replicability-wright-exponent";
import { datingOf, type MilestoneDating, type SiteMilestone } from "./site-milestone";

/** A published all-in cost of a gigawatt. */
export type PublishedCost = { usdPerGw: number };

/** Why no learning exponent is given, though a line could be drawn through the figures. */
export type NoExponent = "modelled-costs" | "too-few-sites";

export type ReplicabilityIndex = {
  siteCount: number;
  milestoneCount: Record<MilestoneDating, number>;
  /** Of buildings that opened together; observed and expected are never mixed. */
  timePerPhase: Record<MilestoneDating, ConstructionTime>;
  /** Of each site's first phase alone. */
  timePerSite: Record<MilestoneDating, ConstructionTime>;
  timelineCost: TimelineCost;
  /** Across publishers; null where none is given. */
  publishedCost: CostDispersion | null;
  learning: { fit: WrightExponent; none: null } | { fit: null; none: NoExponent };
};

const MODELLED_FRACTION = 0.9; // so many entries at one rate per MW are a rate that was multiplied

/** How repeatable capacity is: how long a building takes and how evenly, what a megawatt costs, and whether it gets cheaper. */
export function replicabilityIndex(
  milestones: readonly SiteMilestone[],
  publishedCosts: readonly PublishedCost[],
): ReplicabilityIndex {
  const phases = constructionPhases(milestones);
  const datings: readonly MilestoneDating[] = ["observed", "expected"];
  const byDating = <Value>(of: (dating: MilestoneDating) => Value) =>
    Object.fromEntries(datings.map((dating) => [dating, of(dating)])) as Record<MilestoneDating, Value>;
  const cost = timelineCost(milestones);
  return {
    siteCount: new Set(milestones.map(({ site }) => site)).size,
    milestoneCount: byDating((dating) => milestones.filter((entry) => datingOf(entry) === dating).length),
    timePerPhase: byDating((dating) => constructionTime(phases.filter((phase) => phase.dating === dating))),
    timePerSite: byDating((dating) =>
      constructionTime(phases.filter((phase) => phase.isFirstOfSite && phase.dating === dating)),
    ),
    timelineCost: cost,
    publishedCost:
      publishedCosts.length === 0 ? null : costDispersion(publishedCosts.map(({ usdPerGw }) => usdPerGw)),
    learning: learningOf(milestones, cost),
  };
}

/** Sites in the order they opened, each at its own cost per MW: only where these costs can have been observed. */
function learningOf(
  milestones: readonly SiteMilestone[],
  cost: TimelineCost,
): ReplicabilityIndex["learning"] {
  if (cost.atSiteMedianFraction !== null && cost.atSiteMedianFraction >= MODELLED_FRACTION) {
    return { fit: null, none: "modelled-costs" };
  }
  const rateBySite = new Map(cost.sites.map((site) => [site.site, site.medianUsdPerFacilityMw]));
  let cumulativeCapacity = 0;
  const points = constructionPhases(milestones)
    .filter(({ dating }) => dating === "observed")
    .toSorted((a, b) => a.operationalOn.localeCompare(b.operationalOn))
    .flatMap(({ site, powerAddedMw }) => {
      const costPerCapacity = rateBySite.get(site);
      if (powerAddedMw === null || !(powerAddedMw > 0) || costPerCapacity === undefined) return [];
      cumulativeCapacity += powerAddedMw;
      return [{ cumulativeCapacity, costPerCapacity }];
    });
  const fit = wrightExponent(points);
  return fit === null ? { fit: null, none: "too-few-sites" } : { fit, none: null };
}
