import type { ReportSection, ScenarioReport } from "../../scenario-report";
import { prepareSection, type PreparedSection } from "./draw-section";
import type { PageFlow } from "./page-flow";
import type { PageGeometry } from "./page-geometry";
import { planGroups, type BoxGroup } from "./plan-groups";

const DRAWING_SCALES = [1, 0.85, 0.7]; // a chart lower than that says less than the page it spares

/**
 * The cases with charts of one size, low enough that each stands on one page if any size in reason does that.
 * Bull and bear take as many pages as each other in any event.
 */
export async function prepareCases(
  flow: PageFlow,
  cases: readonly ReportSection[],
  report: ScenarioReport,
): Promise<PreparedSection[]> {
  const attempts: PreparedSection[][] = [];
  for (const drawingScale of DRAWING_SCALES) {
    const prepared: PreparedSection[] = [];
    for (const section of cases) prepared.push(await prepareSection(flow, section, report, drawingScale));
    attempts.push(prepared);
    if (prepared.every(({ groups }) => pageCount(flow.geometry, groups) === 1)) return prepared;
  }
  return asLong(flow.geometry, attempts[0] ?? []);
}

function pageCount(geometry: PageGeometry, groups: readonly BoxGroup[]): number {
  return planGroups(geometry, groups, geometry.topPt).lastPage + 1;
}

function isOpposed({ scenario }: ReportSection): boolean {
  return scenario === "bull" || scenario === "bear";
}

/** The shorter goes on to a further page with what it ends with, until neither is longer. */
function asLong(geometry: PageGeometry, cases: readonly PreparedSection[]): PreparedSection[] {
  const most = Math.max(
    ...cases.map(({ section, groups }) => (isOpposed(section) ? pageCount(geometry, groups) : 1)),
  );
  return cases.map(({ section, groups }) => {
    if (!isOpposed(section)) return { section, groups };
    let spread = groups;
    for (let last = groups.length - 1; last > 0 && pageCount(geometry, spread) < most; last--) {
      spread = spread.map((group, index) => (index === last ? { ...group, startsPage: true } : group));
    }
    return { section, groups: spread };
  });
}
