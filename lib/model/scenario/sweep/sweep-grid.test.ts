import fc from "fast-check";
import { expect, test } from "vitest";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { evenSteps, scenarioAtNode, sweepNodeCount, valuesOfNode, type SweepAxis } from "./sweep-grid";

const axes: SweepAxis[] = [
  { parameter: "waccFraction", values: [0.08, 0.1] },
  { parameter: "pueRatio", values: [1.1, 1.2, 1.3] },
];

test("steps are decimal, both ends exact", () => {
  expect(evenSteps(1.1, 1.5, 5)).toEqual([1.1, 1.2, 1.3, 1.4, 1.5]);
  expect(evenSteps(0.3, -0.1, 3)).toEqual([0.3, 0.1, -0.1]);
});

test("steps never leave the range they are between", () => {
  const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(end, end, fc.integer({ min: 2, max: 50 }), (from, to, steps) => {
      const values = evenSteps(from, to, steps);
      expect([values[0], values.at(-1), values.length]).toEqual([from, to, steps]);
      const slack = 1e-11 * Math.max(Math.abs(from), Math.abs(to));
      expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.min(from, to) - slack);
      expect(Math.max(...values)).toBeLessThanOrEqual(Math.max(from, to) + slack);
    }),
    { numRuns: 1000 },
  );
});

test("the last axis changes fastest, and every combination comes once", () => {
  const nodes = Array.from({ length: sweepNodeCount(axes) }, (_, node) => valuesOfNode(axes, node));
  expect(nodes).toEqual([
    [0.08, 1.1],
    [0.08, 1.2],
    [0.08, 1.3],
    [0.1, 1.1],
    [0.1, 1.2],
    [0.1, 1.3],
  ]);
});

test("a node's values are fixed; the scenario itself stays as it was", () => {
  const base = {
    slug: "base",
    parameters: scenarioParametersFixture("base"),
    overridden: ["pueRatio" as const],
  };
  const before = structuredClone(base);
  expect(scenarioAtNode(base, axes, 3)).toMatchObject({
    parameters: { waccFraction: 0.1, pueRatio: 1.1 },
    overridden: ["pueRatio", "waccFraction"],
  });
  expect(base).toEqual(before);
});
