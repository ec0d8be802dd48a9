import "server-only";
import { setImmediate } from "node:timers/promises";
import { createUnitCostEnsemble, type UnitCostEnsembleInput } from "@/lib/model/unit-cost/unit-cost-ensemble";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { runInSlices } from "./run-in-slices";

const SLICE_DRAWS = 1024; // about 10 ms: other requests get their turn between slices

/** The uncertainty of one unit cost, yielding to the event loop between slices. Stops when the caller has gone. */
export async function drawUnitCostInSlices(
  input: UnitCostEnsembleInput,
  signal?: AbortSignal,
): Promise<UnitCostUncertainty> {
  const ensemble = createUnitCostEnsemble(input);
  await runInSlices(() => ensemble.advance(SLICE_DRAWS) < input.draws, signal);
  await setImmediate();
  return ensemble.summarise();
}
