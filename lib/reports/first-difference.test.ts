import { expect, test } from "vitest";
import { firstDifference } from "./first-difference";

test("names the first place that differs", () => {
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, "x", 0)).toEqual({
    path: "x.a[1].b",
    left: 2,
    right: 3,
  });
});

test("a missing and an added member differ", () => {
  expect(firstDifference({ a: 1 }, { a: 1, b: null }, "x", 0)).toMatchObject({
    path: "x.b",
    left: undefined,
  });
  expect(firstDifference({ a: 1, c: 0 }, { a: 1 }, "x", 0)).toMatchObject({ path: "x.c", right: undefined });
  expect(firstDifference([1], [1, 2], "x", 0)).toMatchObject({ path: "x[1]" });
});

test("one bit differs without a tolerance and agrees within one", () => {
  const near = 1 + Number.EPSILON;
  expect(firstDifference(1, near, "x", 0)).not.toBeNull();
  expect(firstDifference(1, near, "x", 1e-12)).toBeNull();
  expect(firstDifference(1, 1.001, "x", 1e-12)).not.toBeNull();
});

test("a number and its text differ, and so do null and 0", () => {
  expect(firstDifference(1, "1", "x", 1)).not.toBeNull();
  expect(firstDifference(null, 0, "x", 1)).not.toBeNull();
});
