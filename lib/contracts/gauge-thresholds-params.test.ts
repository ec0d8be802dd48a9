import { describe, expect, test } from "vitest";
import { gaugeThresholdSetting, gaugeThresholdsFromParams } from "./gauge-thresholds-params";

const read = (query: string) => gaugeThresholdsFromParams(new URLSearchParams(query));

describe("gaugeThresholdsFromParams", () => {
  test("reads two bounds and leaves other names alone", () => {
    expect(read("g.cashStrain=0.8,1.1&g.computePrice=2,1&asOf=2026-01-01")).toEqual({
      thresholds: { cashStrain: { watch: 0.8, strained: 1.1 }, computePrice: { watch: 2, strained: 1 } },
      problems: [],
    });
  });
  test.each([
    ["g.cashStrain=1.1,0.8", "the first below the second"],
    ["g.computePrice=1,2", "the first above the second"],
    ["g.cashStrain=0.8,0.8", "the first below the second"],
    ["g.cashStrain=0.8,9", "two numbers from 0.01 to 5 (fraction)"],
    ["g.cashStrain=0.8", "two numbers"],
    ["g.cashStrain=0.8,1,2", "two numbers"],
    ["g.cashStrain=,1", "two numbers"],
    ["g.cashStrain=low,high", "two numbers"],
    ["g.mood=1,2", "g.cashStrain, g.industryStrain"],
  ])("refuses %s, naming what is allowed", (query, allowed) => {
    const [name, value] = query.split("=");
    const { thresholds, problems } = read(query);
    expect(thresholds).toEqual({});
    expect(problems).toEqual([{ field: name, value, allowed: expect.stringContaining(allowed) }]);
  });
  test("what is written is read back, and taken away again", () => {
    const bounds = { watch: 0.5, strained: 1.25 };
    const written = gaugeThresholdSetting("funding", bounds);
    expect(written).toEqual({ "g.funding": "0.5,1.25" });
    expect(read("g.funding=0.5,1.25").thresholds.funding).toEqual(bounds);
    expect(gaugeThresholdSetting("funding", null)).toEqual({ "g.funding": null });
  });
});
