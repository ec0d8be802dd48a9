import { expect, test } from "vitest";
import { vendorGridMove } from "./vendor-grid-move";

const size = { rowCount: 65, columnCount: 11 };
const LAST = 10;
const from = { row: 3, column: 4 };

test.each([
  ["ArrowUp", false, { row: 2, column: 4 }],
  ["ArrowDown", false, { row: 4, column: 4 }],
  ["ArrowLeft", false, { row: 3, column: 3 }],
  ["ArrowRight", false, { row: 3, column: 5 }],
  ["Home", false, { row: 3, column: 0 }],
  ["End", false, { row: 3, column: 10 }],
  ["Home", true, { row: -1, column: 0 }],
  ["End", true, { row: 64, column: 10 }],
  ["PageUp", false, { row: -1, column: 4 }],
  ["PageDown", false, { row: 13, column: 4 }],
  ["a", false, null],
  ["Tab", false, null],
])("%s (Ctrl %s)", (key, ctrlKey, expected) => {
  expect(vendorGridMove(from, { key, ctrlKey }, size, LAST)).toEqual(expected);
});

test("stays inside the grid at its edges", () => {
  const at = (row: number, column: number, key: string) =>
    vendorGridMove({ row, column }, { key, ctrlKey: false }, size, LAST);
  expect(at(-1, 0, "ArrowUp")).toEqual({ row: -1, column: 0 });
  expect(at(64, 10, "ArrowDown")).toEqual({ row: 64, column: 10 });
  expect(at(64, 10, "ArrowRight")).toEqual({ row: 64, column: 10 });
});

test("leaves a cell that fills the row at its start, and keeps the column for the rows beyond", () => {
  const within = (key: string) => vendorGridMove({ row: 3, column: 7 }, { key, ctrlKey: false }, size, 2);
  expect(within("ArrowLeft")).toEqual({ row: 3, column: 1 });
  expect(within("ArrowDown")).toEqual({ row: 4, column: 7 });
});
