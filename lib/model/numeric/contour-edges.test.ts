import { describe, expect, test } from "vitest";
import { contourEdges, type GridEdge, type ValueGrid } from "./contour-edges";

function gridOf(
  columnCount: number,
  rowCount: number,
  f: (column: number, row: number) => number | null,
): ValueGrid {
  return {
    columnCount,
    rowCount,
    values: Array.from({ length: columnCount * rowCount }, (_, index) =>
      f(index % columnCount, Math.floor(index / columnCount)),
    ),
  };
}

const isSame = (a: GridEdge | undefined, b: GridEdge | undefined) => JSON.stringify(a) === JSON.stringify(b);

describe("contourEdges", () => {
  test("a plane gives one open line, an edge per row, from border to border", () => {
    // f = column - 1.5 crosses zero between columns 1 and 2 in each of four rows.
    const lines = contourEdges(
      gridOf(5, 4, (column) => column - 1.5),
      0,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.toSorted((a, b) => a.from.row - b.from.row)).toEqual(
      [0, 1, 2, 3].map((row) => ({ from: { column: 1, row }, to: { column: 2, row } })),
    );
  });

  test("each edge of a line has the level between its ends, and neighbours share a square", () => {
    const grid = gridOf(12, 9, (column, row) => Math.sin(column / 2) + Math.cos(row / 1.7));
    const lines = contourEdges(grid, 0.2);
    expect(lines.length).toBeGreaterThan(1);
    const at = ({ column, row }: GridEdge["from"]) => grid.values[row * 12 + column] ?? Number.NaN;
    for (const line of lines) {
      line.forEach((edge, index) => {
        expect(at(edge.from) >= 0.2).not.toBe(at(edge.to) >= 0.2);
        const next = line[index + 1];
        if (next === undefined) return;
        const columns = [edge, next].flatMap(({ from, to }) => [from.column, to.column]);
        const rows = [edge, next].flatMap(({ from, to }) => [from.row, to.row]);
        expect(Math.max(...columns) - Math.min(...columns)).toBeLessThanOrEqual(1);
        expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1);
      });
    }
  });

  test("a hill gives a closed line, and a hill with a dip two", () => {
    const hill = contourEdges(
      gridOf(9, 9, (column, row) => 2.5 - Math.hypot(column - 4, row - 4)),
      0,
    );
    expect(hill).toHaveLength(1);
    expect(isSame(hill[0]?.[0], hill[0]?.at(-1))).toBe(true);
    const ring = contourEdges(
      gridOf(13, 13, (column, row) => 1.2 - Math.abs(Math.hypot(column - 6, row - 6) - 3.5)),
      0,
    );
    expect(ring).toHaveLength(2);
  });

  test("a line stops where values are missing and goes on behind the gap", () => {
    const lines = contourEdges(
      gridOf(4, 7, (column, row) => (row === 3 ? null : column - 1.5)),
      0,
    );
    expect(lines).toHaveLength(2);
    const rows = lines.flat().map(({ from }) => from.row);
    expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 4, 5, 6]);
  });

  test.each([
    ["all above", 1],
    ["all below", -1],
    ["none", null],
  ])("no line where values are %s", (_, value) => {
    expect(
      contourEdges(
        gridOf(4, 4, () => value),
        0,
      ),
    ).toEqual([]);
  });

  test("a missing value in the last row's corner counts as none, not as zero", () => {
    expect(
      contourEdges(
        gridOf(3, 3, (column, row) => (column === 0 && row === 2 ? null : -1)),
        0,
      ),
    ).toEqual([]);
  });
});
