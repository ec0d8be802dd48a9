import { describe, expect, test } from "vitest";
import {
  indicatorPointsFixture,
  pathEnsembleFixture,
  quartersFrom,
  scenarioEnsemblesFixture,
} from "@/lib/testing/tracking-fixture";
import { indicatorBands } from "./indicator-bands";
import type { PathEnsemble } from "./indicators";

/** Eleven worlds one step apart: P10, P50 and P90 are the second, the sixth and the tenth. */
function steppedPath(indicator: "filedCapex" | "depreciationToRevenue", first: number): PathEnsemble {
  return {
    ...pathEnsembleFixture("base", [indicator], ["2025Q1"]),
    draws: 11,
    values: Float64Array.from({ length: 11 }, (_, d) => first + 0.1 * d),
  };
}

const seen = (indicator: "filedCapex" | "depreciationToRevenue") =>
  indicatorPointsFixture(indicator, ["2025Q1"], 0);

describe("indicatorBands", () => {
  test("reads percentiles of the paths in the indicator's unit", () => {
    const path = steppedPath("filedCapex", 4);
    const [band] = indicatorBands(
      { frozenOn: "2024-12-31", paths: { bear: path, base: path, bull: path } },
      seen("filedCapex"),
    );
    expect(band?.bands.base.p10).toBeCloseTo(Math.exp(4.1), 9);
    expect(band?.bands.base.p50).toBeCloseTo(Math.exp(4.5), 9);
    expect(band?.bands.base.p90).toBeCloseTo(Math.exp(4.9), 9);
    expect(band?.value).toBeCloseTo(Math.exp(4), 9);
  });

  test("a share is read back from the logit: 1 / (1 + e^0.5) and 1 / (1 + e^-0.5)", () => {
    const path = steppedPath("depreciationToRevenue", -0.5);
    const [band] = indicatorBands(
      { frozenOn: "2024-12-31", paths: { bear: path, base: path, bull: path } },
      seen("depreciationToRevenue"),
    );
    expect(band?.bands.bull.p50).toBeCloseTo(0.5, 12);
    expect(band?.bands.bull.p10).toBeCloseTo(1 / (1 + Math.exp(0.4)), 12);
    expect(band?.bands.bull.p90).toBeCloseTo(1 / (1 + Math.exp(-0.4)), 12);
  });

  test("only quarters that the set forecast and did not know", () => {
    const ensembles = scenarioEnsemblesFixture(["filedCapex"], 6);
    const quarters = quartersFrom("2024Q3", 8);
    const points = indicatorPointsFixture("filedCapex", quarters, 0.08).map((point) =>
      point.quarter === "2025Q1" ? { ...point, knownAt: "2024-12-31" } : point,
    );
    expect(indicatorBands(ensembles, points).map(({ quarter }) => quarter)).toEqual([
      "2024Q4",
      "2025Q2",
      "2025Q3",
      "2025Q4",
      "2026Q1",
    ]);
    expect(indicatorBands(ensembles, indicatorPointsFixture("aiRevenue", quarters, 0.08))).toEqual([]);
  });
});
