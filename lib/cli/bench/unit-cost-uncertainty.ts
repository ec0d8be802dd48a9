import { gb200, referenceInput } from "@/lib/model/reference-cases/accelerator-reference.fixture";
import { softwareVersionDistribution } from "@/lib/model/unit-cost/software-version";
import { statedDistribution } from "@/lib/model/unit-cost/stated-distribution";
import { createUnitCostEnsemble, type UnitCostEnsembleInput } from "@/lib/model/unit-cost/unit-cost-ensemble";
import { unitCostFieldNames, unitCostFields } from "@/lib/model/unit-cost/unit-cost-fields";
import { snapshotAssumptions } from "@/lib/testing/snapshot-cost-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const DRAWS = 10_000;

/** Every row of the assumptions that an input of its own has, and the software version: as the page draws them. */
function everyRange(): UnitCostEnsembleInput["distributions"] {
  const read = unitCostFieldNames.flatMap((field) => {
    const definition = unitCostFields[field];
    const row = snapshotAssumptions.find(({ id }) => id === definition.assumptionId);
    const stated = row === undefined ? null : statedDistribution(row, "whole" in definition);
    return stated === null ? [] : [[field, stated] as const];
  });
  return {
    ...Object.fromEntries(read),
    softwareMultiplierRatio: softwareVersionDistribution(snapshotAssumptions),
  };
}

/** One thread, summary included, as the browser's worker does it. */
export const unitCostUncertainty: Benchmark = {
  name: "10000-draw uncertainty of the unit cost, one thread",
  unit: "ms",
  budget: 60,
  async measure() {
    const request: UnitCostEnsembleInput = {
      input: referenceInput(gb200),
      distributions: everyRange(),
      softwareVersion: softwareVersionDistribution(snapshotAssumptions),
      lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
      seed: "bench",
      draws: DRAWS,
      replicateCount: 8,
    };
    return medianTimeMs(9, () => {
      const ensemble = createUnitCostEnsemble(request);
      ensemble.advance(DRAWS);
      ensemble.summarise();
    });
  },
};
