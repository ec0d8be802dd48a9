import { datingOf, timelinesBySite, type MilestoneDating, type SiteMilestone } from "./site-milestone";
import { siteZone } from "./site-zone";

export type EnergisedSite = {
  site: string;
  /** Null where its name ends in no place known here. */
  zone: string | null;
  /** Of the newest entry that can have been observed. */
  energisedMw: number;
  /** Of the last entry, expectations included. */
  announcedMw: number;
  /** Day of the first entry with power, and whether it was seen or is expected; null where there is none. */
  firstPower: { date: string; dating: MilestoneDating } | null;
};

/** Where each tracked site stands and what is expected of it, the largest first. */
export function energisedSites(milestones: readonly SiteMilestone[]): EnergisedSite[] {
  return [...timelinesBySite(milestones)]
    .map(([site, timeline]) => {
      const powered = timeline.find(({ facilityPowerMw }) => (facilityPowerMw ?? 0) > 0);
      return {
        site,
        zone: siteZone(site),
        energisedMw: powerOf(timeline.filter((milestone) => datingOf(milestone) === "observed")),
        announcedMw: powerOf(timeline),
        firstPower: powered === undefined ? null : { date: powered.date, dating: datingOf(powered) },
      };
    })
    .toSorted((a, b) => b.announcedMw - a.announcedMw || a.site.localeCompare(b.site));
}

export type EnergisedPower = {
  /** YYYYQn, in order. */
  quarter: string;
  facilityMw: number;
  /** Expected once any entry that counts is an expectation, or the quarter ends after every list was known. */
  dating: MilestoneDating;
};

/**
 * Power of all tracked sites at the end of each quarter from `fromYear` through the last dated entry, MW of facility.
 * @throws {RangeError} if fromYear is no whole year.
 */
export function energisedPower(milestones: readonly SiteMilestone[], fromYear: number): EnergisedPower[] {
  if (!Number.isInteger(fromYear)) throw new RangeError(`fromYear must be a whole year, got ${fromYear}`);
  const timelines = [...timelinesBySite(milestones).values()];
  const lastDay = milestones.reduce((last, { date }) => (date > last ? date : last), "");
  const lastKnown = milestones.reduce((last, { knownOn }) => (knownOn > last ? knownOn : last), "");
  const quarters: EnergisedPower[] = [];
  for (let index = 0; quarterStart(fromYear, index) <= lastDay; index++) {
    const nextStart = quarterStart(fromYear, index + 1);
    const reached = timelines.map((timeline) => timeline.filter(({ date }) => date < nextStart));
    const isExpected =
      nextStart > dayAfter(lastKnown) ||
      reached.flat().some((milestone) => datingOf(milestone) === "expected");
    quarters.push({
      quarter: `${fromYear + Math.floor(index / 4)}Q${(index % 4) + 1}`,
      facilityMw: reached.reduce((sum, timeline) => sum + powerOf(timeline), 0),
      dating: isExpected ? "expected" : "observed",
    });
  }
  return quarters;
}

/** Power stands until an entry says otherwise. */
function powerOf(timeline: readonly SiteMilestone[]): number {
  return timeline.findLast(({ facilityPowerMw }) => facilityPowerMw !== null)?.facilityPowerMw ?? 0;
}

function quarterStart(fromYear: number, index: number): string {
  const month = String((index % 4) * 3 + 1).padStart(2, "0");
  return `${fromYear + Math.floor(index / 4)}-${month}-01`;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
