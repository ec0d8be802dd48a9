import { describe, expect, test } from "vitest";
import {
  indicatorPointsFixture,
  quartersFrom,
  scenarioEnsemblesFixture,
} from "@/lib/testing/tracking-fixture";
import { calibrateOdds, type CalibrationInput } from "./calibrate-odds";
import { discriminationDates } from "./discrimination-date";
import { equalPrior, hypotheses } from "./hypotheses";
import { assumedDiscrepancies } from "./model-discrepancy";
import type { ScenarioEnsembles } from "./scenario-ensembles";

const ensembles = scenarioEnsemblesFixture(["filedCapex", "aiRevenue"], 25);
const points = (["filedCapex", "aiRevenue"] as const).flatMap((indicator) =>
  indicatorPointsFixture(indicator, quartersFrom("2022Q4", 9), 0.08),
);

function input(changed: Partial<CalibrationInput>): CalibrationInput {
  return {
    ensembles,
    points,
    discrepancies: assumedDiscrepancies,
    startIndex: 0,
    quarterCount: 8,
    prior: equalPrior,
    learningRate: 0.5,
    persistence: 0.97,
    worldsPerHypothesis: 400,
    seed: "calibration",
    ...changed,
  };
}

describe("calibrateOdds", () => {
  // The promise is made by one set of worlds and kept by another: 3 standard errors of both shares together.
  test("in worlds drawn from a scenario it ends ahead in at least the share of runs that the odds promise", () => {
    const promised = calibrateOdds(input({})).ahead;
    const kept = calibrateOdds(input({ seed: "another" })).ahead;
    for (const scenario of ["bear", "base", "bull"] as const) {
      const error = Math.hypot(promised[scenario].shareStandardError, kept[scenario].shareStandardError);
      expect(kept[scenario].shareFraction).toBeGreaterThan(promised[scenario].promisedFraction - 3 * error);
    }
    expect(kept.bull.shareFraction).toBeGreaterThan(1 / 3);
  });

  test("tempered odds do not overstate: what is given the best odds holds at least as often", () => {
    const top = calibrateOdds(input({})).bins.filter(
      ({ lowFraction, count }) => lowFraction >= 0.5 && count > 100,
    );
    expect(top.length).toBeGreaterThan(0);
    for (const bin of top) {
      const { frequencyFraction, frequencyStandardError, meanOddsFraction } = bin;
      expect((frequencyFraction ?? 0) + 3 * (frequencyStandardError ?? 0)).toBeGreaterThan(
        meanOddsFraction ?? 1,
      );
    }
  });

  test("every stated odds are in a bin", () => {
    const { bins, worldsPerHypothesis } = calibrateOdds(input({ worldsPerHypothesis: 50 }));
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4 * hypotheses.length * worldsPerHypothesis);
  });

  test("the same seed gives the same bits", () => {
    const small = input({ worldsPerHypothesis: 20 });
    expect(calibrateOdds(small)).toEqual(calibrateOdds(small));
  });
});

function apart(of: ScenarioEnsembles) {
  const discrepancies = assumedDiscrepancies;
  return { ensembles: of, points, discrepancies, startIndex: 0, worldCount: 60, seed: "apart" };
}

describe("discriminationDates", () => {
  test("bear and bull are told apart before either and base, later with fewer indicators", () => {
    const dates = discriminationDates(apart(ensembles));
    const of = (first: string, second: string) =>
      dates.find((each) => each.first === first && each.second === second);
    const far = of("bear", "bull");
    expect(far?.year).toBeLessThan(of("bear", "base")?.year ?? Infinity);
    expect(far?.year).toBeLessThan(of("base", "bull")?.year ?? Infinity);
    const expected = far?.expectedByYear.map(({ logBayesFactorNats }) => logBayesFactorNats) ?? [];
    expect(expected).toEqual(expected.toSorted((a, b) => a - b));
    const one = scenarioEnsemblesFixture(["filedCapex"], 25);
    const alone = discriminationDates(apart(one));
    expect(alone.at(-1)?.year ?? Infinity).toBeGreaterThanOrEqual(far?.year ?? Infinity);
  });

  test("scenarios that are the same are never told apart", () => {
    const { bear } = ensembles.paths;
    const same = { ...ensembles, paths: { bear, base: bear, bull: bear } };
    const dates = discriminationDates(apart(same));
    expect(dates.map(({ year }) => year)).toEqual([null, null, null]);
  });
});
