import { balancedHeight, chunkAt, drawColumn, fillColumn, fillColumnByForce, type Box } from "./box";
import { addPage, roomLeft, type PageFlow } from "./page-flow";

/** Boxes of one width: of the whole text, or of a column of two. */
export type BoxGroup = { columnCount: 1 | 2; spaceBeforePt: number; boxes: Box[] };

/** Draws the groups one below another, over as many pages as they take; a heading goes where what it heads goes. */
export function placeGroups(flow: PageFlow, groups: readonly BoxGroup[]): void {
  for (const [index, group] of groups.entries()) {
    if (flow.y > flow.geometry.topPt) flow.y += group.spaceBeforePt;
    placeGroup(flow, group, leastHeight(groups.slice(index + 1)));
  }
}

/** What has to stand below a heading that ends a group. */
function leastHeight(following: readonly BoxGroup[]): number {
  const [next, ...rest] = following;
  if (next === undefined) return 0;
  const { end, heightPt } = chunkAt(next.boxes, 0);
  const endsGroup = end === next.boxes.length && next.boxes.at(-1)?.keepsWithNext === true;
  return next.spaceBeforePt + heightPt + (endsGroup ? leastHeight(rest) : 0);
}

function placeGroup(flow: PageFlow, group: BoxGroup, followingPt: number): void {
  const { boxes, columnCount } = group;
  let start = 0;
  while (start < boxes.length) {
    const kept = boxes.at(-1)?.keepsWithNext === true ? followingPt : 0;
    const room = Math.max(0, roomLeft(flow));
    const { end, heightPt, columns } = fill(boxes, start, columnCount, room);
    const mustMove = end === start || (end === boxes.length && kept > 0 && heightPt + kept > room);
    if (mustMove && flow.y > flow.geometry.topPt) {
      addPage(flow);
      continue;
    }
    const forced = end === start ? fillColumnByForce(boxes, start, room) : null;
    for (const [index, range] of (forced ? [{ start, end: forced.end }] : columns).entries()) {
      drawColumn(boxes, range, {
        x: flow.geometry.leftPt + index * (flow.geometry.columnWidthPt + flow.geometry.columnGapPt),
        y: flow.y,
      });
    }
    flow.y += forced?.heightPt ?? heightPt;
    start = forced?.end ?? end;
    if (start < boxes.length) addPage(flow);
  }
}

/** As many columns as fit the room; as low as they can be where they hold all that is left. */
function fill(boxes: readonly Box[], start: number, columnCount: number, roomPt: number) {
  const target = columnCount === 1 ? roomPt : (balancedHeight(boxes, start, columnCount, roomPt) ?? roomPt);
  const columns: { start: number; end: number }[] = [];
  let heightPt = 0;
  let end = start;
  for (let column = 0; column < columnCount; column++) {
    const filled = fillColumn(boxes, end, target);
    columns.push({ start: end, end: filled.end });
    heightPt = Math.max(heightPt, filled.heightPt);
    ({ end } = filled);
  }
  return { end, heightPt, columns };
}
