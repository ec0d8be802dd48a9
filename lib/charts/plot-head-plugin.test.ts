import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { plotHeadRoomPx } from "./plot-head-plugin";

const paint = { fill: "#000", stroke: "#000" };
const key = [
  { text: "Inversión en capital", ...paint },
  { text: "Flujo de caja operativo", ...paint },
];
const head = { unitLabel: "mil millones US$", key };

test.each([
  [700, 22],
  [340, 39], // the second name has no room beside the first
  [160, 56], // nor the first beside the unit
])("a plot %i px wide begins below all lines of its key", (width, roomPx) => {
  const ctx = createCanvas(width, 100).getContext("2d");
  expect(plotHeadRoomPx({ ctx, width }, head, { fontFamily: "sans-serif" })).toBe(roomPx);
});

test("without a key there is one line", () => {
  const ctx = createCanvas(300, 100).getContext("2d");
  const alone = { unitLabel: "a unit whose name is longer than the plot is wide, by far", key: [] };
  expect(plotHeadRoomPx({ ctx, width: 100 }, alone, { fontFamily: "sans-serif" })).toBe(22);
});
