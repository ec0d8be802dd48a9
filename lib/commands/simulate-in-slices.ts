import "server-only";
import { setImmediate } from "node:timers/promises";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { createEnsemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";

const SLICE_DRAWS = 512; // about 15 ms: other requests get their turn between slices

/** The ensembles of every scenario, yielding to the event loop between slices. Stops when the caller has gone. */
export async function simulateInSlices(
  inputs: ScenarioInputs,
  signal?: AbortSignal,
): Promise<SimulatedScenario[]> {
  const simulations: SimulatedScenario[] = [];
  for (const scenario of inputs.scenarios) {
    const ensemble = createEnsemble(ensembleInput(inputs, scenario));
    for (;;) {
      ensemble.advance(SLICE_DRAWS);
      if (ensemble.isFinished()) break;
      await setImmediate();
      signal?.throwIfAborted();
    }
    simulations.push({ slug: scenario.slug, ensemble: ensemble.summarise() });
  }
  return simulations;
}
