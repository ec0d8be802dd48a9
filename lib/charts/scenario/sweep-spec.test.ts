import { expect, test } from "vitest";
import { evenIndices, sweepSpec, type SweepAxisWords } from "./sweep-spec";

const axis = (label: string, values: readonly number[]): SweepAxisWords => ({
  label,
  unit: "fraction",
  scale: 1,
  values,
  show: (value) => `${100 * value} %`,
});
const drawing = { unit: "usd", label: "NPV", above: { value: 0, label: "earns" } } as const;

test("two axes make a map in grid order, the second across", () => {
  const axes = [axis("down", [0.1, 0.2]), axis("across", [0.3, 0.4, 0.5])];
  expect(sweepSpec({ ...drawing, axes, values: [1, 2, 3, 4, null, 6] })).toMatchObject({
    kind: "heat-map",
    columns: ["30 %", "40 %", "50 %"],
    rows: [
      { label: "10 %", values: [1, 2, 3] },
      { label: "20 %", values: [4, null, 6] },
    ],
    hatchedAbove: { value: 0 },
  });
});

test("a large map keeps its corners", () => {
  expect(evenIndices(60, 5)).toEqual([0, 15, 30, 44, 59]);
  expect(evenIndices(3, 5)).toEqual([0, 1, 2]);
});

test("one axis makes a curve, broken where the engine says nothing", () => {
  const spec = sweepSpec({ ...drawing, axes: [axis("x", [0.1, 0.2, 0.3])], values: [1, null, 3] });
  expect(spec).toMatchObject({
    kind: "curves",
    x: { min: 0.1, max: 0.3 },
    curves: [{ pieces: [[{ x: 0.1, y: 1 }], [{ x: 0.3, y: 3 }]] }],
  });
});

test("three axes, or nothing known, make no drawing", () => {
  const one = axis("x", [0.1]);
  expect(sweepSpec({ ...drawing, axes: [one, one, one], values: [1] })).toBeNull();
  expect(sweepSpec({ ...drawing, axes: [one], values: [null] })).toBeNull();
});
