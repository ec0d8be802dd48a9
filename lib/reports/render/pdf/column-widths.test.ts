import fc from "fast-check";
import { expect, test } from "vitest";
import { distributeWidths, lowestWidths, type ColumnWish } from "./column-widths";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const anyWish = fc
  .record({
    leastPt: fc.double({ min: 1, max: 80, noNaN: true }),
    overPt: fc.double({ min: 0, max: 400, noNaN: true }),
    morePt: fc.double({ min: 0, max: 200, noNaN: true }),
    isFigure: fc.boolean(),
  })
  .map(({ leastPt, overPt, morePt, isFigure }): ColumnWish => {
    const naturalPt = leastPt + overPt;
    return { leastPt, naturalPt, roomyPt: naturalPt + morePt, isFigure };
  });

test("the widths fill the table, and no figure is cut while words can give way", () => {
  fc.assert(
    fc.property(fc.array(anyWish, { minLength: 1, maxLength: 9 }), (wishes) => {
      const widths = distributeWidths(wishes, 500, 180);
      expect(sum(widths)).toBeCloseTo(500, 6);
      const figures = sum(wishes.map(({ leastPt, isFigure }) => (isFigure ? leastPt : 0)));
      if (figures > 499 || wishes.every(({ isFigure }) => isFigure)) return;
      for (const [index, { leastPt, isFigure }] of wishes.entries()) {
        if (isFigure) expect(widths[index]).toBeGreaterThanOrEqual(leastPt - 1e-9);
      }
    }),
  );
});

// 100 pt are over the least of 40 + 60; by what they want, 60 and 340, the first gets 15 and the second 85.
test("what is over the least goes where text would wrap", () => {
  const wishes = [
    { leastPt: 40, naturalPt: 100, roomyPt: 100, isFigure: false },
    { leastPt: 60, naturalPt: 400, roomyPt: 400, isFigure: false },
  ];
  expect(distributeWidths(wishes, 200, Infinity)).toEqual([55, 145]);
});

test("of the ways to share the width the one is taken that makes the table lowest", () => {
  const wishes = [
    { leastPt: 40, naturalPt: 100, roomyPt: 100, isFigure: false },
    { leastPt: 60, naturalPt: 400, roomyPt: 400, isFigure: false },
  ];
  // With a cap of 100 the second wants 40 more than its least: 60 + 40 share the 100 pt that are over.
  expect(lowestWidths(wishes, 200, ([first = 0]) => Math.abs(first - 100))).toEqual([100, 100]);
});

// 98 pt are over 104 + 45: the name takes the 96 it lacks for one line, the rest is halved.
test("a long name is the first to take what is over", () => {
  const wishes = [
    { leastPt: 40, naturalPt: 104, roomyPt: 200, isFigure: false },
    { leastPt: 45, naturalPt: 45, roomyPt: 45, isFigure: true },
  ];
  expect(distributeWidths(wishes, 247, Infinity)).toEqual([201, 46]);
});
