import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countGauges } from "./gauge-count";
import { areInOrder, gaugeZones, zoneOf } from "./gauge-zone";

describe("countGauges", () => {
  test.each([
    [["quiet", "quiet", "watch"], "boom"],
    [["strained", "quiet", "watch"], "boom"],
    [["strained", "strained", "quiet"], "caution"],
    [["strained", "strained", "strained"], "trouble"],
    [["strained", "strained", null, null], "too-few"],
    [[], "too-few"],
  ] as const)("%j is %s", (zones, verdict) => {
    expect(countGauges(zones).verdict).toBe(verdict);
  });
  test("a gauge without data is not counted, neither for nor against", () => {
    expect(countGauges(["strained", "strained", "quiet", null])).toEqual({
      strained: 2,
      watch: 0,
      quiet: 1,
      resolved: 3,
      unresolved: 1,
      verdict: "caution",
    });
  });
  test("does not depend on the order of the gauges, and every gauge is in one count", () => {
    const zones = fc.array(fc.constantFrom(...gaugeZones, null), { maxLength: 9 });
    fc.assert(
      fc.property(zones, (each) => {
        const count = countGauges(each);
        expect(countGauges(each.toReversed())).toEqual(count);
        expect(count.strained + count.watch + count.quiet + count.unresolved).toBe(each.length);
      }),
    );
  });
});

describe("zoneOf", () => {
  test("a value at a bound lies beyond it, in both directions", () => {
    const above = { watch: 0.85, strained: 1 };
    expect([0.84, 0.85, 0.99, 1].map((value) => zoneOf(value, above, "strain-above"))).toEqual([
      "quiet",
      "watch",
      "watch",
      "strained",
    ]);
    const below = { watch: 1.78, strained: 1.55 };
    expect([1.8, 1.78, 1.6, 1.55].map((value) => zoneOf(value, below, "strain-below"))).toEqual([
      "quiet",
      "watch",
      "watch",
      "strained",
    ]);
  });
  test("more strain never leads to a quieter zone", () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (a, b, x, y) => {
        fc.pre(a !== b);
        const bounds = { watch: Math.min(a, b), strained: Math.max(a, b) };
        const rank = (value: number) => gaugeZones.indexOf(zoneOf(value, bounds, "strain-above"));
        expect(rank(Math.max(x, y))).toBeGreaterThanOrEqual(rank(Math.min(x, y)));
      }),
    );
  });
  test("bounds are in order toward the strain", () => {
    expect(areInOrder({ watch: 1, strained: 2 }, "strain-above")).toBe(true);
    expect(areInOrder({ watch: 1, strained: 1 }, "strain-above")).toBe(false);
    expect(areInOrder({ watch: 1, strained: 2 }, "strain-below")).toBe(false);
  });
});
