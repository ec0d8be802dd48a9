import "server-only";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { sampleInSlices } from "./sample-in-slices";

/** The ensembles of every scenario, one after the other, without holding up other requests. */
export async function simulateInSlices(
  inputs: ScenarioInputs,
  signal?: AbortSignal,
): Promise<SimulatedScenario[]> {
  return (await sampleInSlices(inputs, signal)).simulations;
}
