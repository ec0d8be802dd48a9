import { describe, expect, test } from "vitest";
import type { BreakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { namedScenarioFixture } from "@/lib/testing/scenario-inputs-fixture";
import { frontierFinding } from "./frontier-finding";

const own = {
  ...namedScenarioFixture("base"),
  parameters: { ...namedScenarioFixture("base").parameters, pueRatio: 1.2, electricityPriceUsdPerMwh: 80 },
};

/** Nine places over PUE 1.1 to 1.3 and 40 to 120 US$/MWh; the scenario stands on the middle one. */
function planeOf(
  npvForwardUsdBn: (number | null)[],
  lines: BreakEvenFrontier["lines"] = [],
): BreakEvenFrontier {
  return {
    x: { key: "pueRatio", low: 1.1, high: 1.3 },
    y: { key: "electricityPriceUsdPerMwh", low: 40, high: 120 },
    xValues: [1.1, 1.2, 1.3],
    yValues: [40, 80, 120],
    npvForwardUsdBn,
    binding: npvForwardUsdBn.map(() => null),
    lines,
  };
}

describe("frontierFinding", () => {
  test("takes the point of the line that is nearest in shares of the axes", () => {
    // From the middle: (1.1, 80) is half an axis away, (1.2, 60) a quarter of one.
    const line = [
      { x: 1.1, y: 80 },
      { x: 1.2, y: 60 },
      { x: 1.3, y: 40 },
    ];
    const missed = planeOf([5, 3, 1, -1, -2, -3, -4, -5, -6], [line]);
    expect(frontierFinding(missed, own)).toMatchObject({ kind: "missed", point: { x: 1.2, y: 60 } });
    const met = planeOf([9, 8, 7, 3, 2, 1, -1, -2, -3], [line]);
    expect(frontierFinding(met, own)).toMatchObject({ kind: "met", point: { x: 1.2, y: 60 } });
  });

  test("without a line names the best place of a plane that never breaks even, and the worst of one that always does", () => {
    expect(frontierFinding(planeOf([-1, -2, -3, -4, -5, -6, -7, -8, -9]), own)).toEqual({
      kind: "never",
      point: { x: 1.1, y: 40 },
      npvForwardUsdBn: -1,
    });
    expect(frontierFinding(planeOf([9, 8, 7, 6, 5, 4, 3, 2, 1]), own)).toEqual({
      kind: "always",
      point: { x: 1.3, y: 120 },
      npvForwardUsdBn: 1,
    });
  });

  test("passes over refused places and says so where there are no others", () => {
    const refused = Array.from({ length: 9 }, () => null);
    expect(frontierFinding(planeOf(refused), own)).toMatchObject({ kind: "refused" });
    expect(frontierFinding(planeOf([null, -2, -3, -4, -5, -6, -7, -8, -9]), own)).toMatchObject({
      kind: "never",
      npvForwardUsdBn: -2,
    });
  });
});
