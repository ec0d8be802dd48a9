import { monthsBetweenDays } from "@/lib/units/calendar";
import { clearedBuildings, isInferredFromRoof, operationalBuildings } from "./construction-status";
import { datingOf, timelinesBySite, type MilestoneDating, type SiteMilestone } from "./site-milestone";

/** Buildings of one site that became, or are expected to become, operational on one day. */
export type ConstructionPhase = {
  site: string;
  isFirstOfSite: boolean;
  operationalOn: string;
  dating: MilestoneDating;
  isInferredFromRoof: boolean;
  buildingsAddedCount: number;
  /** Null where the list gives no power. */
  powerAddedMw: number | null;
  /** Null where no land clearing was recorded for these buildings. */
  clearedOn: string | null;
  monthsFromClearing: number | null;
};

type LandClearing = { date: string; buildings: readonly number[] };

/**
 * Every entry at which a site's count of operational buildings rises, with the land clearing that names one of these
 * buildings. Land cleared for no building in particular starts the site's first phase and no other: later buildings may
 * have waited for years on land cleared once.
 */
export function constructionPhases(milestones: readonly SiteMilestone[]): ConstructionPhase[] {
  return [...timelinesBySite(milestones).values()].flatMap(phasesOfSite);
}

function phasesOfSite(timeline: readonly SiteMilestone[]): ConstructionPhase[] {
  const phases: ConstructionPhase[] = [];
  const clearings: LandClearing[] = [];
  const known = new Set<number>();
  let buildingsCount = 0;
  let powerMw = 0;
  for (const milestone of timeline) {
    const { site, date, status, buildingsOperationalCount, facilityPowerMw } = milestone;
    if (buildingsOperationalCount !== null && buildingsOperationalCount > buildingsCount) {
      const opened = operationalBuildings(status ?? "").filter((building) => !known.has(building));
      const clearedOn = clearingOf(clearings, opened, phases.length === 0);
      phases.push({
        site,
        isFirstOfSite: phases.length === 0,
        operationalOn: date,
        dating: datingOf(milestone),
        isInferredFromRoof: isInferredFromRoof(status ?? ""),
        buildingsAddedCount: buildingsOperationalCount - buildingsCount,
        powerAddedMw: facilityPowerMw === null ? null : facilityPowerMw - powerMw,
        clearedOn,
        monthsFromClearing: clearedOn === null ? null : monthsBetweenDays(clearedOn, date),
      });
      for (const building of opened) known.add(building);
      buildingsCount = buildingsOperationalCount;
    }
    powerMw = facilityPowerMw ?? powerMw;
    const buildings = clearedBuildings(status ?? "");
    if (buildings !== null) clearings.push({ date, buildings });
  }
  return phases;
}

function clearingOf(
  clearings: readonly LandClearing[],
  opened: readonly number[],
  isFirstOfSite: boolean,
): string | null {
  const named = clearings.findLast(({ buildings }) =>
    buildings.some((building) => opened.includes(building)),
  );
  if (named !== undefined) return named.date;
  const unnamed = isFirstOfSite ? clearings.find(({ buildings }) => buildings.length === 0) : undefined;
  return unnamed?.date ?? null;
}
