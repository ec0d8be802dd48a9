import { expect, test } from "vitest";
import { shadeClasses, shadeClassOf } from "./shade-classes";

test("each fifth of the regions has a shade of its own, however skewed the prices", () => {
  const values = [50, 51, 52, 53, 54, 55, 56, 57, 58, 400];
  const classes = shadeClasses(values);
  expect(classes).toEqual([
    { low: 50, high: 51 },
    { low: 52, high: 53 },
    { low: 54, high: 55 },
    { low: 56, high: 57 },
    { low: 58, high: 400 },
  ]);
  expect(values.map((value) => shadeClassOf(value, classes))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("fewer regions than shades, and none", () => {
  expect(shadeClasses([7, 3])).toEqual([
    { low: 3, high: 3 },
    { low: 7, high: 7 },
  ]);
  expect(shadeClasses([])).toEqual([]);
});
