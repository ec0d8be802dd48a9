import { expect, test } from "vitest";
import { indicatorPointsFixture, scenarioEnsemblesFixture } from "@/lib/testing/tracking-fixture";
import { firstVintages } from "./first-vintages";
import { equalPrior } from "./hypotheses";
import { assumedDiscrepancies } from "./model-discrepancy";
import { newestVintages } from "./newest-vintages";
import { trackScenarios } from "./track-scenarios";

const quarters = ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3"];
const ensembles = { ...scenarioEnsemblesFixture(["filedCapex"], 12), frozenOn: "2025-01-15" };

test("a quarter known when scenarios were frozen does not become evidence by being restated", () => {
  const filed = indicatorPointsFixture("filedCapex", quarters, 0.05).map((point) => ({
    ...point,
    knownAt: `${point.quarter.slice(0, 4)}-${String(Number(point.quarter.slice(5)) * 3).padStart(2, "0")}-31`,
  }));
  const restated = filed.map((point) => ({
    ...point,
    transformed: point.transformed + 0.3,
    knownAt: "2026-02-01",
  }));
  const vintages = [...restated, ...filed];
  expect(firstVintages(vintages)).toEqual(filed);
  expect(newestVintages(vintages, null)).toEqual(restated);
  const odds = trackScenarios({
    ensembles,
    points: firstVintages(vintages),
    discrepancies: assumedDiscrepancies,
    prior: equalPrior,
    learningRate: 1,
    persistence: 1,
    span: "evidence",
  });
  expect(odds.quarters.map(({ quarter }) => quarter)).toEqual(["2025Q1", "2025Q2", "2025Q3"]);
});
