import "server-only";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runEnsembleInSlices } from "./run-ensemble-in-slices";

export type SampledScenarios = {
  simulations: SimulatedScenario[];
  /** The draws behind them, for blends and distributions. */
  samples: NpvSample[];
};

/** The ensembles of every scenario with their draws, one after the other, without holding up other requests. */
export async function sampleInSlices(
  inputs: ScenarioInputs,
  signal?: AbortSignal,
): Promise<SampledScenarios> {
  const { replicateCount } = inputs;
  const simulations: SimulatedScenario[] = [];
  const samples: NpvSample[] = [];
  for (const scenario of inputs.scenarios) {
    const { slug } = scenario;
    const ensemble = await runEnsembleInSlices(inputs, scenario, signal);
    simulations.push({ slug, ensemble: ensemble.summarise() });
    samples.push({ slug, replicateCount, npvForwardUsdBn: ensemble.npvForwardUsdBn() });
  }
  return { simulations, samples };
}
