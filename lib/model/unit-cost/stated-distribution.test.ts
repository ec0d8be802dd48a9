import { describe, expect, test } from "vitest";
import { snapshotAssumptions } from "@/lib/testing/snapshot-cost-fixture";
import { distributionQuantile } from "../distribution/distribution";
import { softwareVersionDistribution } from "./software-version";
import { statedDistribution } from "./stated-distribution";

const stated = (distribution: string, low: number | null, mode: number | null, high: number | null) =>
  statedDistribution({ distribution, low, mode, high }, false);

describe("statedDistribution", () => {
  test.each([
    ["triangular", { kind: "triangular", low: 1, mode: 2, high: 4 }],
    ["assumed", { kind: "triangular", low: 1, mode: 2, high: 4 }],
    ["derived", { kind: "triangular", low: 1, mode: 2, high: 4 }],
    ["range", { kind: "uniform", low: 1, high: 4 }],
    ["loguniform", { kind: "loguniform", low: 1, high: 4 }],
    ["discrete", { kind: "discrete", values: [1, 2, 4] }],
    ["discrete(tiers)", { kind: "discrete", values: [1, 2, 4] }],
  ])("reads %s", (word, expected) => {
    expect(stated(word, 1, 2, 4)).toEqual(expected);
  });

  test.each(["lognormal", "lognormal(P5,P50,P95)", "P5/P50/P95 empirical", "P5/P50/P95 approx"])(
    "reads %s as P5, P50 and P95",
    (word) => {
      const distribution = stated(word, 0.84, 1.136, 1.8);
      if (distribution === null) throw new Error("no distribution");
      for (const [probability, value] of [
        [0.05, 0.84],
        [0.5, 1.136],
        [0.95, 1.8],
      ] as const) {
        expect(distributionQuantile(distribution, probability)).toBeCloseTo(value, 12);
      }
    },
  );

  test("one value, whatever it is called, does not spread", () => {
    expect(stated("point", 1, 2, 4)).toBeNull();
    expect(stated("unknown", null, null, null)).toBeNull();
    expect(stated("triangular", null, 2, null)).toBeNull();
    expect(stated("triangular", 2, 2, 2)).toBeNull();
  });

  test("an end left out is the mode", () => {
    expect(stated("triangular", null, 36_000, 50_000)).toEqual({
      kind: "triangular",
      low: 36_000,
      mode: 36_000,
      high: 50_000,
    });
  });

  test("a whole number takes the stated values only", () => {
    const row = { distribution: "assumed", low: 2, mode: 3, high: 3 };
    expect(statedDistribution(row, true)).toEqual({ kind: "discrete", values: [2, 3, 3] });
  });

  test("reads every row of the bundled assumptions", () => {
    for (const row of snapshotAssumptions) expect(() => statedDistribution(row, false)).not.toThrow();
  });

  test.each([
    ["gaussian", 1, 2, 3, /distribution must be one of .*got gaussian/],
    ["triangular", 3, 2, 4, /low <= mode <= high/],
    ["triangular", 1, 5, 4, /low <= mode <= high/],
    ["lognormal", -1, 2, 4, /must rise/],
  ])("refuses %s of %d, %d, %d", (word, low, mode, high, message) => {
    expect(() => stated(word, low, mode, high)).toThrow(message);
  });
});

describe("softwareVersionDistribution", () => {
  const version = softwareVersionDistribution(snapshotAssumptions);

  test("honours P5, P50, P95 and the 17 % of versions that got slower", () => {
    for (const [probability, value] of [
      [0.05, 0.84],
      [0.17, 1],
      [0.5, 1.136],
      [0.95, 1.8],
    ] as const) {
      expect(distributionQuantile(version, probability)).toBeCloseTo(value, 12);
    }
  });

  // The table places the claimed 1.2 at the 68th percentile of the 110 pairs; through the four points it is at the 58th:
  // z = ln(1.2 / 1.136) / (ln(1.8 / 1.136) / 1.645) = 0.0548 / 0.2798 = 0.196.
  test("places a gain of 1.2 at the 58th percentile, ten points below the pairs themselves", () => {
    expect(distributionQuantile(version, 0.5776)).toBeCloseTo(1.2, 3);
  });

  test("refuses rows without it", () => {
    expect(() => softwareVersionDistribution([])).toThrow(/F04/);
    const rows = snapshotAssumptions.map((row) => (row.id === "F04" ? { ...row, low: 1.1 } : row));
    expect(() => softwareVersionDistribution(rows)).toThrow(/F04 must have P5 below 1/);
  });
});
