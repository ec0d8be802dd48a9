import "server-only";
import { createEnsemble, type Ensemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type NamedScenario, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runInSlices } from "./run-in-slices";

const SLICE_DRAWS = 512; // about 15 ms: other requests get their turn between slices

/** One scenario's finished ensemble, yielding to the event loop between slices. Stops when the caller has gone. */
export async function runEnsembleInSlices(
  inputs: ScenarioInputs,
  scenario: NamedScenario,
  signal?: AbortSignal,
): Promise<Ensemble> {
  const ensemble = createEnsemble(ensembleInput(inputs, scenario));
  await runInSlices(() => {
    ensemble.advance(SLICE_DRAWS);
    return !ensemble.isFinished();
  }, signal);
  return ensemble;
}
