import { describe, expect, test } from "vitest";
import { contourLines } from "./contour-lines";

describe("contourLines", () => {
  const xValues = [0, 1, 2.5, 4, 7];
  const yValues = [-1, 0, 2, 3];
  const values = yValues.flatMap((y) => xValues.map((x) => 2 * x - 3 * y - 1));

  test.each([0, 2, 5])(
    "over the plane 2x - 3y - 1 the line of %d is that straight line, on uneven steps too",
    (level) => {
      const points = contourLines({ xValues, yValues, values }, level).flat();
      expect(points.length).toBeGreaterThan(3);
      for (const { x, y } of points) expect(2 * x - 3 * y - 1).toBeCloseTo(level, 12);
    },
  );

  test("a level that nothing reaches has no line", () => {
    expect(contourLines({ xValues, yValues, values }, 99)).toEqual([]);
  });
});
