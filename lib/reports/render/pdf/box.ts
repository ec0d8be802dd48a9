/** A piece of a page that is never cut: a line, a row of a table, a chart with all that belongs to it. */
export type Box = {
  heightPt: number;
  /** Left out where a column begins. */
  spaceBeforePt: number;
  /** The next one stands in the same column. */
  keepsWithNext: boolean;
  /** Drawn above it where it begins a column: the head of its table. */
  repeated: { heightPt: number; draw: (at: Place) => void } | null;
  draw: (at: Place) => void;
};

/** Top left corner, points. */
export type Place = { x: number; y: number };

/** What the boxes take that stand together with the one at `start`. */
export function chunkAt(boxes: readonly Box[], start: number): { end: number; heightPt: number } {
  let end = start;
  let heightPt = 0;
  for (; end < boxes.length; end++) {
    const box = boxes[end];
    if (box === undefined) break;
    heightPt += (end === start ? 0 : box.spaceBeforePt) + box.heightPt;
    if (!box.keepsWithNext) return { end: end + 1, heightPt };
  }
  return { end, heightPt };
}

/** How far a column gets: the index of the first box that no longer fits, and what stands in it. */
export function fillColumn(
  boxes: readonly Box[],
  start: number,
  roomPt: number,
): { end: number; heightPt: number } {
  let end = start;
  let heightPt = 0;
  while (end < boxes.length) {
    const first = boxes[end];
    if (first === undefined) break;
    const chunk = chunkAt(boxes, end);
    const above = end === start ? (first.repeated?.heightPt ?? 0) : first.spaceBeforePt;
    if (heightPt + above + chunk.heightPt > roomPt) break;
    heightPt += above + chunk.heightPt;
    ({ end } = chunk);
  }
  return { end, heightPt };
}

/** As `fillColumn` for a chunk that is higher than any page: what fits of it, one box at least. */
export function fillColumnByForce(
  boxes: readonly Box[],
  start: number,
  roomPt: number,
): { end: number; heightPt: number } {
  const free = boxes.map((box) => ({ ...box, keepsWithNext: false }));
  const filled = fillColumn(free, start, roomPt);
  if (filled.end > start) return filled;
  return { end: start + 1, heightPt: chunkAt(free, start).heightPt };
}

/** The least height at which the boxes from `start` fit as many columns; null when they do not fit at all. */
export function balancedHeight(
  boxes: readonly Box[],
  start: number,
  columnCount: number,
  roomPt: number,
): number | null {
  const fits = (heightPt: number) => {
    let end = start;
    for (let column = 0; column < columnCount; column++) ({ end } = fillColumn(boxes, end, heightPt));
    return end === boxes.length;
  };
  if (!fits(roomPt)) return null;
  let [tooLow, enough] = [0, roomPt];
  while (enough - tooLow > 0.5) {
    const middle = (tooLow + enough) / 2;
    if (fits(middle)) enough = middle;
    else tooLow = middle;
  }
  return enough;
}

export function drawColumn(boxes: readonly Box[], at: Place): void {
  let { y } = at;
  for (const [index, box] of boxes.entries()) {
    if (index > 0) y += box.spaceBeforePt;
    else if (box.repeated !== null) {
      box.repeated.draw({ x: at.x, y });
      y += box.repeated.heightPt;
    }
    box.draw({ x: at.x, y });
    y += box.heightPt;
  }
}
