import type { ReportSection, ScenarioReport } from "../../scenario-report";
import { planSection, prepareSection, type PreparedSection } from "./draw-section";
import type { PageFlow } from "./page-flow";
import type { PageGeometry } from "./page-geometry";
import { planGroups, type BoxGroup } from "./plan-groups";

const DRAWING_SCALES = [1, 0.85, 0.7]; // a chart lower than that says less than the room it spares
const FILLING_SCALES = [2, 1.8, 1.6, 1.4, 1.2];
const WANTED_PAGES = 19; // a later report says more
const LEAST_LAST_FRACTION = 0.15; // of the last page: less is a page too many
const CLOSER = 0.5; // of the space between things

/**
 * The sections with charts of one size: as high as they were made for, or low enough that each case stands on one
 * page and the report on as many as a reader takes along. Bull and bear take as many pages as each other in any event.
 */
export function prepareSections(
  flow: PageFlow,
  sections: readonly ReportSection[],
  report: ScenarioReport,
): PreparedSection[] {
  return filled(flow, report, shortest(flow, sections, report));
}

function shortest(
  flow: PageFlow,
  sections: readonly ReportSection[],
  report: ScenarioReport,
): PreparedSection[] {
  const { geometry } = flow;
  const prepare = preparerOf(flow, report);
  const attempts: { prepared: PreparedSection[]; pages: number }[] = [];
  for (const drawingScale of DRAWING_SCALES) {
    const measured = sections.map((section) => prepare(section, drawingScale));
    const prepared = asLong(geometry, tightened(geometry, measured));
    const { pages, lastFraction } = extentOf(geometry, prepared);
    const areShort = prepared.every(
      ({ section, groups }) => section.scenario === null || pagesAlone(geometry, groups) === 1,
    );
    if (areShort && pages <= WANTED_PAGES && lastFraction >= LEAST_LAST_FRACTION) return prepared;
    attempts.push({ prepared, pages });
  }
  const fewest = Math.min(...attempts.map(({ pages }) => pages));
  return attempts.find(({ pages }) => pages === fewest)?.prepared ?? [];
}

/** A section without charts is the same at every scale of them. */
function preparerOf(flow: PageFlow, report: ScenarioReport) {
  const withoutCharts = new Map<ReportSection, PreparedSection>();
  return (section: ReportSection, drawingScale: number): PreparedSection => {
    const known = withoutCharts.get(section);
    if (known !== undefined) return known;
    const prepared = prepareSection(flow, section, report, drawingScale);
    if (prepared.rows.length === 0) withoutCharts.set(section, prepared);
    return prepared;
  };
}

/**
 * Bull and bear have a page each to themselves: their charts, as high as each other's, take what is left of it. Those
 * of the other case too where that moves nothing to a further page.
 */
function filled(
  flow: PageFlow,
  report: ScenarioReport,
  prepared: readonly PreparedSection[],
): PreparedSection[] {
  const { geometry } = flow;
  const cases = prepared.filter(({ section }) => section.scenario !== null);
  const opposed = cases.filter(({ section }) => isOpposed(section));
  const { pages } = extentOf(geometry, prepared);
  const isOnePage = ({ groups }: PreparedSection) => pagesAlone(geometry, groups) === 1;
  for (const chosen of [cases, opposed]) {
    if (chosen.length === 0 || !chosen.every(isOnePage)) continue;
    for (const scale of FILLING_SCALES) {
      const larger = chosen.map(({ section }) => prepareSection(flow, section, report, scale));
      if (!larger.every(isOnePage)) continue;
      const all = prepared.map((each) => larger.find(({ section }) => section === each.section) ?? each);
      if (extentOf(geometry, all).pages <= pages) return all;
    }
  }
  return [...prepared];
}

/**
 * Sections up to the next that has pages of its own stand a little closer where that spares a page: three rows on a
 * page of their own are a page too many.
 */
function tightened(geometry: PageGeometry, sections: readonly PreparedSection[]): PreparedSection[] {
  return stretchesOf(sections).flatMap((stretch) => {
    const tight = stretch.map((prepared) => ({ ...prepared, groups: prepared.groups.map(closer) }));
    return extentOf(geometry, tight).pages < extentOf(geometry, stretch).pages ? tight : stretch;
  });
}

function stretchesOf(sections: readonly PreparedSection[]): PreparedSection[][] {
  const stretches: PreparedSection[][] = [];
  for (const prepared of sections) {
    const last = stretches.at(-1);
    if (last === undefined || prepared.section.scenario !== null) stretches.push([prepared]);
    else last.push(prepared);
  }
  return stretches;
}

function closer(group: BoxGroup): BoxGroup {
  return {
    ...group,
    spaceBeforePt: group.spaceBeforePt * CLOSER,
    boxes: group.boxes.map((box) => ({ ...box, spaceBeforePt: box.spaceBeforePt * CLOSER })),
  };
}

/** Pages with the cover, and how much of the last one is used. */
function extentOf(
  geometry: PageGeometry,
  prepared: readonly PreparedSection[],
): { pages: number; lastFraction: number } {
  let pages = 1;
  let endPt = geometry.bottomPt;
  for (const section of prepared) {
    const plan = planSection(geometry, section, endPt);
    pages += plan.lastPage;
    ({ endPt } = plan);
  }
  return { pages, lastFraction: (endPt - geometry.topPt) / (geometry.bottomPt - geometry.topPt) };
}

function pagesAlone(geometry: PageGeometry, groups: readonly BoxGroup[]): number {
  return planGroups(geometry, groups, geometry.topPt).lastPage + 1;
}

function isOpposed({ scenario }: ReportSection): boolean {
  return scenario === "bull" || scenario === "bear";
}

/** The shorter of bull and bear goes on to a further page with what it ends with, until neither is longer. */
function asLong(geometry: PageGeometry, sections: readonly PreparedSection[]): PreparedSection[] {
  const lengths = sections.map(({ section, groups }) =>
    isOpposed(section) ? pagesAlone(geometry, groups) : 1,
  );
  const most = Math.max(...lengths, 1);
  return sections.map((prepared) => {
    if (!isOpposed(prepared.section)) return prepared;
    let { groups } = prepared;
    for (let last = groups.length - 1; last > 0 && pagesAlone(geometry, groups) < most; last--) {
      groups = groups.map((group, index) => (index === last ? { ...group, startsPage: true } : group));
    }
    return { ...prepared, groups };
  });
}
