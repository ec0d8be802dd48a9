import { capacityProgram } from "@/lib/model/capacity/capacity-program";
import { createCapacityEnsemble } from "@/lib/model/capacity/capacity-ensemble";
import { loadHighsSolver } from "@/lib/model/linear-program/highs-solver";
import { snapshotCapacityCase, snapshotUnitCostData } from "@/lib/testing/capacity-case-fixture";
import type { Benchmark } from "./figure";

const PLANS = 9;
const DRAWS = 200;

/** All regions over 40 quarters from nothing: program built, passed to the solver and solved. */
export const capacityPlan: Benchmark = {
  name: "capacity plan, one programme",
  unit: "ms",
  budget: 300,
  async measure() {
    const solver = await loadHighsSolver();
    const { terms } = snapshotCapacityCase({});
    const times: number[] = [];
    for (let plan = 0; plan <= PLANS; plan++) {
      const started = performance.now();
      const session = solver.open(capacityProgram(terms).program);
      session.solve();
      session.dispose();
      if (plan > 0) times.push(performance.now() - started); // the first compiles the solver
    }
    return times.toSorted((a, b) => a - b)[Math.floor(PLANS / 2)] ?? Number.NaN;
  },
};

/** One thread, as the browser's worker does it. */
export const capacityUncertainty: Benchmark = {
  name: `capacity plan, ${DRAWS} draws`,
  unit: "s",
  budget: 20,
  async measure() {
    const solver = await loadHighsSolver();
    const started = performance.now();
    const ensemble = createCapacityEnsemble(solver, snapshotUnitCostData, snapshotCapacityCase({}), {
      draws: DRAWS,
      seed: "bench",
    });
    ensemble.advance(DRAWS);
    ensemble.dispose();
    return (performance.now() - started) / 1000;
  },
};
