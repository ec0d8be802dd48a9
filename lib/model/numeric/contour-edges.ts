import { contours } from "d3-contour";

/** Neighbouring places of a grid, `column` and `row` from 0, between which the values cross the level. */
export type GridEdge = {
  from: { column: number; row: number };
  to: { column: number; row: number };
};

export type ValueGrid = {
  columnCount: number;
  rowCount: number;
  /** Row-major; null where there is no value. */
  values: readonly (number | null)[];
};

/**
 * Lines along which the values of a grid cross a level, as the edges each passes in order (marching squares).
 * A line ends at the border and where a value is missing; a closed one comes back to its first edge.
 */
export function contourEdges({ columnCount, rowCount, values }: ValueGrid, level: number): GridEdge[][] {
  const hasValue = ({ column, row }: GridEdge["from"]) =>
    column >= 0 &&
    row >= 0 &&
    column < columnCount &&
    row < rowCount &&
    values[row * columnCount + column] !== null;
  const { coordinates } = contours()
    .size([columnCount, rowCount])
    .smooth(false) // leaves each point in the middle of the edge it crosses
    .contour(
      values.map((value) => value ?? Number.NaN),
      level,
    );
  return coordinates.flat().flatMap((ring) => {
    const edges = ring.slice(1).map(([x = 0, y = 0]) => edgeAt(x, y));
    return openLines(edges, (edge) => hasValue(edge.from) && hasValue(edge.to));
  });
}

/** Value (i, j) lies at (i + 0.5, j + 0.5), so a crossing has one whole coordinate: the edge's direction. */
function edgeAt(x: number, y: number): GridEdge {
  return Number.isInteger(x)
    ? { from: { column: x - 1, row: y - 0.5 }, to: { column: x, row: y - 0.5 } }
    : { from: { column: x - 0.5, row: y - 1 }, to: { column: x - 0.5, row: y } };
}

/** The ring's pieces between edges that are not kept: those the generator adds to close it along border and gaps. */
function openLines(ring: readonly GridEdge[], isKept: (edge: GridEdge) => boolean): GridEdge[][] {
  const firstGap = ring.findIndex((edge) => !isKept(edge));
  const [first] = ring;
  if (firstGap < 0) return first === undefined ? [] : [[...ring, first]];
  const lines: GridEdge[][] = [[]];
  for (const edge of [...ring.slice(firstGap), ...ring.slice(0, firstGap)]) {
    if (isKept(edge)) lines.at(-1)?.push(edge);
    else lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
