import { describe, expect, test } from "vitest";
import { isPreciseEnough, nextCheck } from "./stopping-rule";

describe("nextCheck", () => {
  test("doubles from 1,024", () => {
    expect([0, 1023, 1024, 2048, 5000].map((done) => nextCheck(done, 8))).toEqual([
      1024, 1024, 2048, 4096, 8192,
    ]);
  });

  test("falls on whole rounds of replicates", () => {
    expect(nextCheck(0, 10)).toBe(1030);
    expect(nextCheck(1030, 10)).toBe(2050);
  });
});

describe("isPreciseEnough", () => {
  // Two replicates −1.5, 0.5 and −0.5, 1.5: both half positive (error 0), means ∓0.5 (error 0.5) against an IQR of 1.5.
  test("wants the mean within 1 % of the interquartile range", () => {
    expect(isPreciseEnough(Float64Array.of(-1.5, -0.5, 0.5, 1.5), 4, 2)).toBe(false);
  });

  test("wants the probability within half a point", () => {
    // Every replicate has mean 0; one is half positive, the other a quarter: error 0.125.
    const values = Float64Array.of(-1, 3, 1, -1, -1, -1, 1, -1);
    expect(isPreciseEnough(values, 8, 2)).toBe(false);
  });

  test("is content where replicates agree", () => {
    expect(isPreciseEnough(Float64Array.of(-1, -1, 2, 2, 3, 3), 6, 2)).toBe(true);
  });
});
