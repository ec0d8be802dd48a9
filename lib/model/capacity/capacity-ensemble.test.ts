import { beforeAll, expect, test } from "vitest";
import { snapshotCapacityCase, snapshotUnitCostData } from "@/lib/testing/capacity-case-fixture";
import { loadHighsSolver } from "../linear-program/highs-solver";
import type { LinearSolver } from "../linear-program/linear-solver";
import { capacityConstraints } from "./capacity-constraint";
import { createCapacityEnsemble, type CapacityUncertainty } from "./capacity-ensemble";
import { solveCapacity } from "./solve-capacity";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function summary(draws: number, seed: string, slice: number): CapacityUncertainty {
  const ensemble = createCapacityEnsemble(solver, snapshotUnitCostData, snapshotCapacityCase({}), {
    draws,
    seed,
  });
  while (ensemble.advance(slice) < draws);
  const summarised = ensemble.summarise();
  ensemble.dispose();
  return summarised;
}

test("draws are the same for a seed, however they are sliced, and bands are in order", () => {
  const first = summary(8, "a", 8);
  expect(summary(8, "a", 3)).toEqual(first);
  expect(summary(8, "b", 8).itGw.p50).not.toEqual(first.itGw.p50);
  for (let quarter = 0; quarter < 40; quarter++) {
    expect(first.itGw.p05[quarter]).toBeLessThanOrEqual(first.itGw.p50[quarter] as number);
    expect(first.itGw.p50[quarter]).toBeLessThanOrEqual(first.itGw.p95[quarter] as number);
  }
});

test("limits worth nothing at the modes are worth something in expectation", () => {
  const outcome = solveCapacity(solver, snapshotCapacityCase({}).terms);
  if ("infeasible" in outcome) throw new Error(outcome.infeasible.field);
  const { expectedOnePercentUsdBn, everBindingProbability } = summary(32, "a", 32);
  for (const hidden of ["cooling", "shell"] as const) {
    expect(outcome.plan.onePercent[hidden].dualUsdBn).toBeCloseTo(0, 6);
    expect(expectedOnePercentUsdBn[hidden]).toBeGreaterThan(0.1);
  }
  expect(everBindingProbability.grid).toBe(1);
  for (const constraint of capacityConstraints) {
    expect(everBindingProbability[constraint]).toBeGreaterThanOrEqual(0);
    expect(everBindingProbability[constraint]).toBeLessThanOrEqual(1);
  }
});

test("an input set by hand has no range", () => {
  const capacity = snapshotCapacityCase({ overrides: { gridGrowthFraction: 0.18 } });
  const ensemble = createCapacityEnsemble(solver, snapshotUnitCostData, capacity, { draws: 2, seed: "a" });
  ensemble.advance(2);
  const { uncertainFields } = ensemble.summarise();
  ensemble.dispose();
  expect(uncertainFields).not.toContain("gridGrowthFraction");
  expect(uncertainFields).toContain("gridLeadPjmYears");
});

test("a number of draws outside the range is refused", () => {
  expect(() =>
    createCapacityEnsemble(solver, snapshotUnitCostData, snapshotCapacityCase({}), {
      draws: 5000,
      seed: "a",
    }),
  ).toThrow("draws must be a whole number from 2 to 1024, got 5000");
});
