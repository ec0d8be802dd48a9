/** One dated entry in the timeline of a data-center site. Amounts are cumulative from the site's start. */
export type SiteMilestone = {
  site: string;
  /** YYYY-MM-DD. */
  date: string;
  status: string | null;
  /** Of the whole facility, at the utility's side. */
  facilityPowerMw: number | null;
  buildingsOperationalCount: number | null;
  capitalCostUsd2025: number | null;
  /** Day on which the list this entry stands in was known. */
  knownOn: string;
};

/** Dated up to the day its list was known, a milestone can have been observed; dated after it, it is an expectation. */
export type MilestoneDating = "observed" | "expected";

export function datingOf({ date, knownOn }: Pick<SiteMilestone, "date" | "knownOn">): MilestoneDating {
  return date <= knownOn ? "observed" : "expected";
}

/** Timelines by site, each in order of date. */
export function timelinesBySite(milestones: readonly SiteMilestone[]): Map<string, SiteMilestone[]> {
  const bySite = new Map<string, SiteMilestone[]>();
  for (const milestone of milestones.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const timeline = bySite.get(milestone.site);
    if (timeline === undefined) bySite.set(milestone.site, [milestone]);
    else timeline.push(milestone);
  }
  return bySite;
}
