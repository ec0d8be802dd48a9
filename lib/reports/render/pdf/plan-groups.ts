import { balancedHeight, chunkAt, fillColumn, fillColumnByForce, type Box, type Place } from "./box";
import type { PageGeometry } from "./page-geometry";

/** Boxes of one width: of the whole text, or of a column of two. */
export type BoxGroup = {
  columnCount: 1 | 2;
  spaceBeforePt: number;
  /** Stands at the head of a page, whatever is left of the one before. */
  startsPage: boolean;
  boxes: Box[];
};

/** Boxes that stand below one another in one column of one page. */
export type Column = { page: number; at: Place; boxes: readonly Box[] };

/** Where everything stands; pages are counted from the one at hand, which is 0. */
export type Plan = { columns: Column[]; lastPage: number; endPt: number };

const LEAST_COLUMNS_PT = 48; // two columns are not begun for less than this at the foot of a page
const MOST_KEPT_PT = 220;
const CHART_FRACTION = 0.8; // of the height of its group: the group is one chart and what stands beside it

/** The groups one below another, over as many pages as they take; a heading goes where what it heads goes. */
export function planGroups(geometry: PageGeometry, groups: readonly BoxGroup[], fromPt: number): Plan {
  const plan: Plan = { columns: [], lastPage: 0, endPt: fromPt };
  for (const [index, group] of groups.entries()) {
    if (group.startsPage && plan.endPt > geometry.topPt) turnPage(plan, geometry);
    if (plan.endPt > geometry.topPt) plan.endPt += group.spaceBeforePt;
    planGroup(plan, geometry, group, leastHeight(groups.slice(index + 1)));
  }
  return plan;
}

/** What has to stand below a heading that ends a group. */
function leastHeight(following: readonly BoxGroup[]): number {
  const [next, ...rest] = following;
  if (next === undefined) return 0;
  const { end, heightPt } = chunkAt(next.boxes, 0);
  const endsGroup = end === next.boxes.length && next.boxes.at(-1)?.keepsWithNext === true;
  const beginsPt = next.columnCount === 2 ? Math.max(heightPt, leastColumns(next.boxes)) : heightPt;
  return next.spaceBeforePt + beginsPt + (endsGroup ? leastHeight(rest) : 0);
}

/** Two columns are not begun for little; nor for less than all where a chart fills one: it would stand alone overleaf. */
function leastColumns(boxes: readonly Box[]): number {
  const highestPt = Math.max(...boxes.map(({ heightPt }) => heightPt));
  const totalPt = boxes.reduce((sum, box) => sum + box.spaceBeforePt + box.heightPt, 0);
  const wholePt = balancedHeight(boxes, 0, 2, totalPt) ?? totalPt;
  const isOneChart = highestPt >= CHART_FRACTION * wholePt && wholePt <= MOST_KEPT_PT;
  return isOneChart ? wholePt : LEAST_COLUMNS_PT;
}

function planGroup(plan: Plan, geometry: PageGeometry, group: BoxGroup, followingPt: number): void {
  const { boxes, columnCount } = group;
  const leastPt = columnCount === 2 ? leastColumns(boxes) : 0;
  const keptPt = boxes.at(-1)?.keepsWithNext === true ? followingPt : 0;
  let start = 0;
  while (start < boxes.length) {
    const roomPt = Math.max(0, geometry.bottomPt - plan.endPt);
    const filled = fill(boxes, start, columnCount, roomPt);
    const isRest = filled.end === boxes.length;
    const isTooLittle =
      filled.end === start ||
      (isRest
        ? filled.heightPt + keptPt > roomPt
        : roomPt < (start === 0 ? leastPt : Math.min(leastPt, LEAST_COLUMNS_PT)));
    if (isTooLittle && plan.endPt > geometry.topPt) {
      turnPage(plan, geometry);
      continue;
    }
    const { end, heightPt, ranges } = filled.end === start ? forced(boxes, start, roomPt) : filled;
    for (const [index, [from, to]] of ranges.entries()) {
      const x = geometry.leftPt + index * (geometry.columnWidthPt + geometry.columnGapPt);
      plan.columns.push({ page: plan.lastPage, at: { x, y: plan.endPt }, boxes: boxes.slice(from, to) });
    }
    plan.endPt += heightPt;
    start = end;
    if (start < boxes.length) turnPage(plan, geometry);
  }
}

function turnPage(plan: Plan, { topPt }: PageGeometry): void {
  plan.lastPage++;
  plan.endPt = topPt;
}

type Filled = { end: number; heightPt: number; ranges: [start: number, end: number][] };

/** As many columns as fit the room; as low as they can be where they hold all that is left. */
function fill(boxes: readonly Box[], start: number, columnCount: number, roomPt: number): Filled {
  const targetPt = columnCount === 1 ? roomPt : (balancedHeight(boxes, start, columnCount, roomPt) ?? roomPt);
  const filled: Filled = { end: start, heightPt: 0, ranges: [] };
  for (let column = 0; column < columnCount; column++) {
    const { end, heightPt } = fillColumn(boxes, filled.end, targetPt);
    filled.ranges.push([filled.end, end]);
    filled.heightPt = Math.max(filled.heightPt, heightPt);
    filled.end = end;
  }
  return filled;
}

function forced(boxes: readonly Box[], start: number, roomPt: number): Filled {
  const { end, heightPt } = fillColumnByForce(boxes, start, roomPt);
  return { end, heightPt, ranges: [[start, end]] };
}
