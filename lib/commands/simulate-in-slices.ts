import "server-only";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runEnsembleInSlices } from "./run-ensemble-in-slices";

/** The ensembles of every scenario, one after the other, without holding up other requests. */
export async function simulateInSlices(
  inputs: ScenarioInputs,
  signal?: AbortSignal,
): Promise<SimulatedScenario[]> {
  const simulations: SimulatedScenario[] = [];
  for (const scenario of inputs.scenarios) {
    const ensemble = await runEnsembleInSlices(inputs, scenario, signal);
    simulations.push({ slug: scenario.slug, ensemble: ensemble.summarise() });
  }
  return simulations;
}
