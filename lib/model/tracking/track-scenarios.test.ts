import { describe, expect, test } from "vitest";
import {
  indicatorPointsFixture,
  quartersFrom,
  scenarioEnsemblesFixture,
} from "@/lib/testing/tracking-fixture";
import { equalPrior, hypotheses } from "./hypotheses";
import type { PathEnsemble } from "./indicators";
import { assumedDiscrepancies } from "./model-discrepancy";
import { trackScenarios, type TrackingInput } from "./track-scenarios";

const QUARTER_COUNT = 9;
const seen = quartersFrom("2024Q4", QUARTER_COUNT);

function input(growth: number, changed: Partial<TrackingInput> = {}): TrackingInput {
  return {
    ensembles: scenarioEnsemblesFixture(["filedCapex", "aiRevenue"], 12),
    points: [
      ...indicatorPointsFixture("filedCapex", seen, growth),
      ...indicatorPointsFixture("aiRevenue", seen, growth),
    ],
    discrepancies: assumedDiscrepancies,
    prior: equalPrior,
    learningRate: 1,
    persistence: 1,
    span: "evidence",
    ...changed,
  };
}

function copied(ensemble: PathEnsemble): PathEnsemble {
  const values = Float64Array.from([...ensemble.values].flatMap((value) => [value, value]));
  return { ...ensemble, indicators: ["filedCapex", "acceleratorRevenue"], values };
}

describe("trackScenarios", () => {
  test.each([
    [0.02, "bear"],
    [0.08, "base"],
    [0.14, "bull"],
  ] as const)("a world that grows by %d a quarter favours %s", (growth, expected) => {
    const { posterior, quarters } = trackScenarios(input(growth));
    expect(quarters.map(({ quarter }) => quarter)).toEqual(seen.slice(1));
    const rivals = (["bear", "base", "bull"] as const).filter((scenario) => scenario !== expected);
    for (const rival of rivals) expect(posterior[expected]).toBeGreaterThan(posterior[rival]);
  });

  test("a world none of them describes favours other", () => {
    const jagged = indicatorPointsFixture("filedCapex", quartersFrom("2022Q4", 17), 0);
    const points = jagged.map((point, q) => ({ ...point, transformed: 4 + (q % 2 === 0 ? 0.5 : -0.5) }));
    const ensembles = scenarioEnsemblesFixture(["filedCapex"], 12);
    const { posterior } = trackScenarios(input(0, { ensembles, points }));
    expect(posterior.other).toBeGreaterThan(0.5);
  });

  test("the order of the points and of the indicators changes no bit", () => {
    const one = trackScenarios(input(0.1));
    const ensembles = scenarioEnsemblesFixture(["aiRevenue", "filedCapex"], 12);
    const other = trackScenarios(input(0.1, { ensembles, points: input(0.1).points.toReversed() }));
    expect(other).toEqual(one);
  });

  // A copy adds nothing to the joint density, while n_eff / n = 1 / 2 halves η: seen once, at half the rate, is the same.
  test("a perfectly correlated copy adds no evidence", () => {
    const alone = scenarioEnsemblesFixture(["filedCapex"], 12);
    const [ofAlone, points] = [alone.paths, indicatorPointsFixture("filedCapex", seen, 0.12)];
    const twice = {
      ...alone,
      paths: { bear: copied(ofAlone.bear), base: copied(ofAlone.base), bull: copied(ofAlone.bull) },
    };
    const copies = points.map((point) => ({ ...point, indicator: "acceleratorRevenue" as const }));
    const { filedCapex } = assumedDiscrepancies;
    const discrepancies = { ...assumedDiscrepancies, acceleratorRevenue: filedCapex };
    const one = trackScenarios(input(0, { ensembles: alone, points, learningRate: 0.5 }));
    const two = trackScenarios(
      input(0, { ensembles: twice, points: [...points, ...copies], discrepancies, learningRate: 1 }),
    );
    expect(two.quarters.every(({ temperingFraction }) => Math.abs(temperingFraction - 0.5) < 0.001)).toBe(
      true,
    );
    for (const hypothesis of hypotheses) {
      expect(Math.abs(two.posterior[hypothesis] - one.posterior[hypothesis])).toBeLessThan(0.03);
    }
  });

  test("contributions sum to the tempered log density", () => {
    for (const quarter of trackScenarios(input(0.11)).quarters) {
      for (const hypothesis of hypotheses) {
        const sum = quarter.contributions.reduce((total, each) => total + each.logDensities[hypothesis], 0);
        expect(sum).toBeCloseTo(quarter.temperingFraction * quarter.logDensities[hypothesis], 10);
      }
    }
  });

  test("a learning rate of 0 leaves the prior, and evidence grows with the rate", () => {
    const none = trackScenarios(input(0.14, { learningRate: 0 }));
    for (const hypothesis of hypotheses) {
      expect(none.posterior[hypothesis]).toBeCloseTo(equalPrior[hypothesis], 12);
    }
    const half = trackScenarios(input(0.14, { learningRate: 0.5 }));
    const full = trackScenarios(input(0.14));
    expect(half.posterior.bull).toBeGreaterThan(none.posterior.bull);
    expect(full.posterior.bull).toBeGreaterThan(half.posterior.bull);
    expect(half.logEvidence).toEqual(full.logEvidence);
  });

  test("Bayes factors do not depend on the prior", () => {
    const prior = { bear: 0.6, base: 0.2, bull: 0.1, other: 0.1 };
    expect(trackScenarios(input(0.1, { prior })).logEvidence).toEqual(trackScenarios(input(0.1)).logEvidence);
  });

  test("with fewer than four quarters the odds are the prior, and it says so", () => {
    const points = input(0.14).points.filter(({ quarter }) => quarter <= "2025Q3");
    const odds = trackScenarios(input(0.14, { points }));
    expect(odds).toMatchObject({ status: "too-few-quarters", quarterCount: 3, posterior: equalPrior });
    expect(odds.quarters.every(({ posterior }) => posterior === equalPrior)).toBe(true);
  });

  test("what was known when a set was frozen is calibration, not evidence, whatever quarter it is of", () => {
    const points = input(0.1).points.map((point) => ({
      ...point,
      knownAt: point.quarter <= "2025Q3" || point.indicator === "aiRevenue" ? "2025-12-01" : "2026-02-01",
    }));
    const ensembles = {
      ...scenarioEnsemblesFixture(["filedCapex", "aiRevenue"], 12),
      frozenOn: "2025-12-31",
    };
    const evidence = trackScenarios(input(0, { points, ensembles })).quarters;
    expect(evidence[0]).toMatchObject({ quarter: "2025Q4", indicators: ["filedCapex"] });
    const calibration = trackScenarios(input(0, { points, ensembles, span: "calibration" })).quarters;
    expect(calibration[0]).toMatchObject({ quarter: "2025Q1", indicators: ["filedCapex", "aiRevenue"] });
    expect(calibration.at(-1)).toMatchObject({ quarter: "2026Q4", indicators: ["aiRevenue"] });
  });

  test("a missing quarter is bridged: what is seen next is compared with what was last seen", () => {
    const points = input(0.14).points.filter(({ quarter }) => quarter !== "2025Q2");
    const odds = trackScenarios(input(0.14, { points }));
    expect(odds.quarters.map(({ quarter }) => quarter)).not.toContain("2025Q2");
    expect(odds.posterior.bull).toBeGreaterThan(0.5);
  });

  test.each([
    [{ prior: { ...equalPrior, other: 0 } }, "prior.other must be from 0.01 to 1, got 0"],
    [{ prior: { ...equalPrior, bull: 0.5 } }, "prior must sum to 1, got 1.19"],
    [{ learningRate: 1.5 }, "learningRate must be from 0 to 1, got 1.5"],
    [{ persistence: 0.2 }, "persistence must be from 0.5 to 1, got 0.2"],
  ])("refuses %o", (changed, message) => {
    expect(() => trackScenarios(input(0.1, changed))).toThrow(message);
  });
});
