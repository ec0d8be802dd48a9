import { scenarioStyle, type Scenario } from "@/lib/charts/chart-palette";
import type { ReportSection, ScenarioReport } from "../../scenario-report";
import type { Box, Place } from "./box";
import { addBookmark, drawArtifact, hairline, lazyElement, type Element, type PageFlow } from "./page-flow";
import { paperPalette, textStyles } from "./paper-style";
import { drawPlan } from "./place-groups";
import type { PageGeometry } from "./page-geometry";
import { planGroups, type BoxGroup, type Plan } from "./plan-groups";
import { sectionGroups, type Arrangement } from "./section-groups";
import { drawLines, lineStep, linesOf, textWidth } from "./set-text";

const MARK_PT = 8.5;
const SPACE_BEFORE_PT = 14;

const LEAST_ROOM_FRACTION = 0.15; // of a page: a section that wishes for a page of its own begins here all the same

/** A section measured: what it takes of pages is known before it is drawn. */
export type PreparedSection = Arrangement & { section: ReportSection };

export function prepareSection(
  flow: PageFlow,
  section: ReportSection,
  report: ScenarioReport,
  drawingScale: number,
): PreparedSection {
  const parent = lazyElement(flow, () => flow.parent, "Sect");
  const title: BoxGroup = {
    columnCount: 1,
    spaceBeforePt: SPACE_BEFORE_PT,
    startsPage: false,
    boxes: [titleBox(flow, section, parent)],
  };
  const { groups, rows } = sectionGroups(flow, section, parent, report, drawingScale);
  return { section, groups: [title, ...groups], rows };
}

/** Where a section stands that follows what ends at `fromPt`. */
export function planSection(
  geometry: PageGeometry,
  { section, groups }: PreparedSection,
  fromPt: number,
): Plan {
  const [title, ...rest] = groups;
  if (title === undefined || !section.startsPage || hasRoom(geometry, section, fromPt)) {
    return planGroups(geometry, groups, fromPt);
  }
  return planGroups(geometry, [{ ...title, startsPage: true }, ...rest], fromPt);
}

/** Its title stands in the running head of the pages it begins. Returns the page it begins on. */
export async function drawSection(flow: PageFlow, prepared: PreparedSection): Promise<number> {
  flow.head = prepared.section.heading;
  for (const row of prepared.rows) await row.record();
  const plan = planSection(flow.geometry, prepared, flow.y);
  const firstPage = flow.headByPage.length + (plan.columns[0]?.page ?? 0);
  drawPlan(flow, plan);
  return firstPage;
}

/** A case always has its own pages: bull and bear are as long as each other whatever stands before them. */
function hasRoom({ topPt, bottomPt }: PageGeometry, { scenario }: ReportSection, fromPt: number): boolean {
  return scenario === null && bottomPt - fromPt >= LEAST_ROOM_FRACTION * (bottomPt - topPt);
}

function titleBox(flow: PageFlow, section: ReportSection, parent: () => Element): Box {
  const { doc, geometry } = flow;
  const { scenario } = section;
  const number = section.number === null ? "" : `${section.number}`;
  const numberWidth = number === "" ? 0 : textWidth(doc, number, textStyles.sectionNumber) + 9;
  const indent = numberWidth + (scenario === null ? 0 : MARK_PT + 7);
  const width = geometry.textWidthPt - indent;
  const lines = linesOf(doc, section.heading, width, textStyles.sectionTitle);
  const top = 5;
  return {
    heightPt: top + lines.length * lineStep(doc, textStyles.sectionTitle) + 1,
    spaceBeforePt: 0,
    keepsWithNext: true,
    repeated: null,
    draw({ x, y }) {
      flow.bookmark = addBookmark(flow, doc.outline, `${number} ${section.heading}`.trim(), y - 10);
      doc.addNamedDestination(section.id, "XYZ", null, y - 10, null);
      drawArtifact(
        doc,
        () => {
          const colour = scenario === null ? paperPalette.ink : scenarioStyle(scenario, paperPalette).line;
          hairline(
            doc,
            { x, y, width: geometry.textWidthPt },
            { colour, weightPt: scenario === null ? 0.9 : 2 },
          );
          if (scenario !== null) drawMark(doc, scenario, { x: x + numberWidth, y: y + top });
        },
        "Layout",
      );
      lazyElement(flow, parent, "H1")().add(() => {
        if (number !== "") {
          drawLines(doc, [number], { x, y: y + top, width: numberWidth }, textStyles.sectionNumber);
        }
        drawLines(doc, lines, { x: x + indent, y: y + top, width }, textStyles.sectionTitle);
      });
    },
  };
}

/** Bull points up, bear down, base is round: told apart without colour. */
function drawMark(doc: PDFKit.PDFDocument, scenario: Scenario, { x, y }: Place): void {
  const { line } = scenarioStyle(scenario, paperPalette);
  const top = y + 5;
  const bottom = top + MARK_PT;
  doc.save().fillColor(line);
  if (scenario === "bull") doc.polygon([x, bottom], [x + MARK_PT, bottom], [x + MARK_PT / 2, top]).fill();
  else if (scenario === "bear") doc.polygon([x, top], [x + MARK_PT, top], [x + MARK_PT / 2, bottom]).fill();
  else doc.circle(x + MARK_PT / 2, (top + bottom) / 2, MARK_PT / 2).fill();
  doc.restore();
}
