import { describe, expect, test } from "vitest";
import { moveCursor } from "./chart-cursor";

const extent = { rowCount: 10, seriesCount: 3 };

describe("moveCursor", () => {
  test("enters at the first row and stops at both ends", () => {
    expect(moveCursor(null, "ArrowRight", extent)).toEqual({ row: 0, series: 0 });
    expect(moveCursor({ row: 9, series: 1 }, "ArrowRight", extent)).toEqual({ row: 9, series: 1 });
    expect(moveCursor({ row: 0, series: 1 }, "ArrowLeft", extent)).toEqual({ row: 0, series: 1 });
  });

  test("goes round the series, or along the rows where there is one series", () => {
    expect(moveCursor({ row: 4, series: 2 }, "ArrowDown", extent)).toEqual({ row: 4, series: 0 });
    expect(moveCursor({ row: 4, series: 0 }, "ArrowDown", { rowCount: 10, seriesCount: 1 })).toEqual({
      row: 5,
      series: 0,
    });
  });

  test("jumps by a fifth, to the start and to the end", () => {
    expect(moveCursor({ row: 4, series: 0 }, "PageDown", extent)).toEqual({ row: 6, series: 0 });
    expect(moveCursor({ row: 4, series: 0 }, "Home", extent)).toEqual({ row: 0, series: 0 });
    expect(moveCursor({ row: 4, series: 0 }, "End", extent)).toEqual({ row: 9, series: 0 });
  });

  test("escape leaves once, and every other key belongs to the page", () => {
    expect(moveCursor({ row: 4, series: 0 }, "Escape", extent)).toBeNull();
    expect(moveCursor(null, "Escape", extent)).toBeUndefined();
    expect(moveCursor(null, "Tab", extent)).toBeUndefined();
  });
});
