import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Box } from "./box";
import { pageGeometry } from "./page-geometry";
import { planGroups, type BoxGroup } from "./plan-groups";

const geometry = pageGeometry("a4");
const { topPt, bottomPt } = geometry;
const PAGE_PT = bottomPt - topPt;

function box(heightPt: number, changes: Partial<Box> = {}): Box {
  return { heightPt, spaceBeforePt: 0, keepsWithNext: false, repeated: null, draw() {}, ...changes };
}

function group(columnCount: 1 | 2, boxes: Box[], changes: Partial<BoxGroup> = {}): BoxGroup {
  return { columnCount, spaceBeforePt: 0, startsPage: false, boxes, ...changes };
}

const heightOf = (boxes: readonly Box[]) =>
  boxes.reduce(
    (sum, each, index) =>
      sum + each.heightPt + (index === 0 ? (each.repeated?.heightPt ?? 0) : each.spaceBeforePt),
    0,
  );

describe("planGroups", () => {
  const anyBox = fc.record({
    heightPt: fc.double({ min: 5, max: 300, noNaN: true }),
    spaceBeforePt: fc.double({ min: 0, max: 20, noNaN: true }),
    keepsWithNext: fc.boolean(),
  });
  const anyGroup = fc.record({
    columnCount: fc.constantFrom(1 as const, 2 as const),
    boxes: fc.array(anyBox, { minLength: 1, maxLength: 30 }),
  });

  test("draws every box once, in order, and none below the foot of its page", () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 6 }), (groups) => {
        const boxes = groups.map(({ columnCount, boxes: each }) =>
          group(
            columnCount,
            each.map((one) => box(one.heightPt, one)),
          ),
        );
        const { columns } = planGroups(geometry, boxes, topPt);
        expect(columns.flatMap((column) => column.boxes)).toEqual(boxes.flatMap((one) => one.boxes));
        for (const column of columns) {
          expect(column.at.y + heightOf(column.boxes)).toBeLessThanOrEqual(bottomPt + 1e-6);
        }
      }),
    );
  });

  test("a heading goes to the next page with what it heads, across groups too", () => {
    const heading = group(1, [box(20, { keepsWithNext: true })]);
    const chart = group(1, [box(200)]);
    const { columns } = planGroups(geometry, [heading, chart], bottomPt - 100);
    expect(columns.map(({ page, at }) => [page, at.y])).toEqual([
      [1, topPt],
      [1, topPt + 20],
    ]);
  });

  test("a heading over columns waits for more room than a line", () => {
    const heading = group(1, [box(20, { keepsWithNext: true })]);
    const text = group(
      2,
      Array.from({ length: 40 }, () => box(10)),
    );
    const { columns } = planGroups(geometry, [heading, text], bottomPt - 60);
    expect(columns.map(({ page }) => page)).toEqual([1, 1, 1]);
  });

  test("two columns are as low as they can be", () => {
    const { columns, endPt } = planGroups(geometry, [group(2, [box(30), box(30), box(30), box(30)])], topPt);
    expect(columns.map((column) => column.boxes.length)).toEqual([2, 2]);
    expect(endPt).toBeCloseTo(topPt + 60, 0);
  });

  test("the head of a table stands above its rows in every column they reach, and counts", () => {
    const repeated = { heightPt: 30, draw() {} };
    const rows = Array.from({ length: 100 }, () => box(10, { repeated }));
    const { columns } = planGroups(geometry, [group(1, rows)], topPt);
    const perPage = Math.floor((PAGE_PT - 30) / 10);
    expect(columns.map((column) => column.boxes.length)).toEqual([perPage, 100 - perPage]);
  });

  test("what is kept together and higher than a page is parted rather than lost", () => {
    const rows = Array.from({ length: 100 }, () => box(10, { keepsWithNext: true }));
    const { columns, lastPage } = planGroups(geometry, [group(1, rows)], topPt);
    expect(columns.flatMap((column) => column.boxes)).toHaveLength(100);
    expect(lastPage).toBe(1);
  });

  test("a group that wishes for a page gets one, but no empty one before it", () => {
    const own = group(1, [box(50)], { startsPage: true });
    expect(planGroups(geometry, [own], topPt).lastPage).toBe(0);
    expect(planGroups(geometry, [own], topPt + 10).lastPage).toBe(1);
  });
});
