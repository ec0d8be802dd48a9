import type { ReportSection, ScenarioReport } from "../../scenario-report";
import { planSection, prepareSection, type PreparedSection } from "./draw-section";
import type { PageFlow } from "./page-flow";
import type { PageGeometry } from "./page-geometry";
import { planGroups, type BoxGroup } from "./plan-groups";

const DRAWING_SCALES = [1, 0.85, 0.7]; // a chart lower than that says less than the room it spares
const WANTED_PAGES = 20;
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
  const { geometry } = flow;
  const attempts: { prepared: PreparedSection[]; pages: number }[] = [];
  for (const drawingScale of DRAWING_SCALES) {
    const measured = sections.map((section) => prepareSection(flow, section, report, drawingScale));
    const prepared = asLong(geometry, tightened(geometry, measured));
    const pages = pageCount(geometry, prepared);
    const areShort = prepared.every(
      ({ section, groups }) => section.scenario === null || pagesAlone(geometry, groups) === 1,
    );
    if (areShort && pages <= WANTED_PAGES) return prepared;
    attempts.push({ prepared, pages });
  }
  const fewest = Math.min(...attempts.map(({ pages }) => pages));
  return attempts.find(({ pages }) => pages === fewest)?.prepared ?? [];
}

/**
 * Sections up to the next that has pages of its own stand a little closer where that spares a page: three rows on a
 * page of their own are a page too many.
 */
function tightened(geometry: PageGeometry, sections: readonly PreparedSection[]): PreparedSection[] {
  return stretchesOf(sections).flatMap((stretch) => {
    const tight = stretch.map((prepared) => ({ ...prepared, groups: prepared.groups.map(closer) }));
    return pageCount(geometry, tight) < pageCount(geometry, stretch) ? tight : stretch;
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

/** With the cover. */
function pageCount(geometry: PageGeometry, prepared: readonly PreparedSection[]): number {
  let pages = 1;
  let endPt = geometry.bottomPt;
  for (const section of prepared) {
    const plan = planSection(geometry, section, endPt);
    pages += plan.lastPage;
    ({ endPt } = plan);
  }
  return pages;
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
