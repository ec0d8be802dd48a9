import { expect, test } from "vitest";
import { sliderRange } from "./slider-range";

test("reaches half the published range beyond its ends, in round steps", () => {
  // 0.06 to 0.10: from 0.04 to 0.12, a hundredth of 0.08 is 0.0008, rounded up to 0.001
  expect(sliderRange({ value: 0.08, low: 0.06, high: 0.1, min: 0, max: 0.5 })).toEqual({
    min: 0.04,
    max: 0.12,
    step: 0.001,
  });
});

test("stays within what the model accepts, and takes half the value where nothing is published", () => {
  expect(sliderRange({ value: 0.96, low: 0.9, high: 0.99, min: 0.01, max: 1 }).max).toBe(1);
  expect(sliderRange({ value: 100, low: null, high: null, min: 0, max: 1000 })).toEqual({
    min: 0,
    max: 200,
    step: 2,
  });
});

test("moves in whole numbers where the input is one", () => {
  expect(sliderRange({ value: 3, low: 2, high: 3, min: 1, max: 5, whole: true })).toEqual({
    min: 1,
    max: 4,
    step: 1,
  });
});
