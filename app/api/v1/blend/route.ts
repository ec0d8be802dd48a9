import { getDatabase } from "@/db/client";
import { runEnsembleInSlices } from "@/lib/commands/run-ensemble-in-slices";
import { blendRequest, statedBlend } from "@/lib/contracts/blend-request";
import { createBlend } from "@/lib/model/scenario/blend-scenarios";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { fillBlendSettings } from "@/lib/queries/fill-blend-settings";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** Scenarios blended by the reader's weights: the mixture's forward NPV, each ensemble behind it, and the settings used. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const { weights, ...stated } = statedBlend.parse(await readJson(request), { reportInput: true });
    const database = await getDatabase();
    const filled = await fillBlendSettings(database, Object.keys(weights), stated);
    const { weights: _weights, ...settings } = blendRequest.parse(
      { ...filled, weights },
      { reportInput: true },
    );
    const { inputs, electricity, asOf } = await getScenarioInputs(database, {
      ...settings,
      scenarios: Object.keys(weights),
    });
    const { samples, simulations } = await inComputeSlot(request, (signal) => simulated(inputs, signal));
    return {
      weights,
      settings,
      asOf,
      engineVersion: inputs.engineVersion,
      electricity,
      blend: createBlend(samples).summarise(Object.values(weights)),
      simulations,
    };
  });
}

async function simulated(inputs: ScenarioInputs, signal: AbortSignal) {
  const samples: NpvSample[] = [];
  const simulations: SimulatedScenario[] = [];
  const { replicateCount } = inputs;
  for (const scenario of inputs.scenarios) {
    const ensemble = await runEnsembleInSlices(inputs, scenario, signal);
    samples.push({ slug: scenario.slug, replicateCount, npvForwardUsdBn: ensemble.npvForwardUsdBn() });
    simulations.push({ slug: scenario.slug, ensemble: ensemble.summarise() });
  }
  return { samples, simulations };
}
