import { describe, expect, test } from "vitest";
import {
  snapshotAssumptions,
  snapshotHardwareConstants,
  snapshotOperatingPoints,
  snapshotRegionFacts,
} from "@/lib/testing/snapshot-cost-fixture";
import { hardwareComparison } from "./hardware-comparison";
import { constantInForce } from "./hardware-vintage";
import type { UnitCostData } from "./quote-unit-cost";

const data: UnitCostData = {
  assumptions: snapshotAssumptions,
  operatingPoints: snapshotOperatingPoints,
  prices: [],
  regionFacts: snapshotRegionFacts,
  hardwareConstants: snapshotHardwareConstants,
};
const comparison = hardwareComparison(data);
const of = (hardware: string) => comparison.find((row) => row.hardware === hardware);

describe("hardwareComparison", () => {
  test("lists what has no price beside what can be chosen", () => {
    expect(comparison).toHaveLength(9);
    expect(comparison.filter(({ isPriced }) => !isPriced).map(({ hardware }) => hardware)).toEqual([
      "b300",
      "mi325x",
    ]);
    expect(of("b300")?.tiers.map(({ oursUsdPerHour }) => oursUsdPerHour)).toEqual([null, null, null]);
    expect(of("b300")?.power.map(({ value, boundary }) => [value, boundary])).toEqual([
      [2.17, "utility"],
      [1.9, "IT"],
    ]);
  });

  // Hyperscaler hours published by 2026-08-14 and, before it, from 2026-03-18.
  test.each([
    ["h100", 1.17, 1.3],
    ["h200", 1.22, 1.41],
    ["b200", 1.73, 1.95],
    ["gb200", 1.86, 2.21],
    ["mi300x", 0.95, 1.12],
    ["mi355x", 1.5, 1.48],
  ])("%s: %d USD took the place of %d, ours within a quarter of it", (hardware, newest, earlier) => {
    const tier = of(hardware)?.tiers[0];
    expect([tier?.published?.value, tier?.earlier?.value]).toEqual([newest, earlier]);
    expect(tier?.published?.knownAt.slice(0, 10)).toBe("2026-08-14");
    expect(Math.abs(tier?.differenceFraction ?? NaN)).toBeLessThanOrEqual(0.25);
    expect(tier?.differenceFraction).toBeCloseTo((tier?.oursUsdPerHour ?? NaN) / newest - 1, 12);
  });

  test("a constant that did not change is one row", () => {
    expect(of("mi355x")?.tiers[2]).toMatchObject({ published: { value: 2.1 }, earlier: null });
    expect(snapshotHardwareConstants.filter(({ constant }) => constant === "tdp")).toHaveLength(9);
  });

  test("every power names its boundary, no row has another's key", () => {
    for (const { constant, boundary } of snapshotHardwareConstants) {
      expect(boundary === null).toBe(constant.startsWith("cost-"));
    }
    const keys = snapshotHardwareConstants.map((row) => `${row.hardware} ${row.constant} ${row.knownAt}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("what the assumptions take as IT power is the newest vintage", () => {
    for (const { hardware, power } of comparison) {
      const [first, last] = [power[0], power.at(-1)];
      expect([first?.boundary, last?.boundary]).toEqual(["utility", "IT"]);
      expect(constantInForce(snapshotHardwareConstants, hardware, "all-in-power")).toEqual(last);
    }
  });
});
