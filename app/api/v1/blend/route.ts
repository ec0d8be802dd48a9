import { getDatabase } from "@/db/client";
import { runEnsembleInSlices } from "@/lib/commands/run-ensemble-in-slices";
import { blendRequest } from "@/lib/contracts/blend-request";
import { createBlend } from "@/lib/model/scenario/blend-scenarios";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** Scenarios blended by the reader's weights: the mixture's forward NPV, and each ensemble behind it. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const { weights, ...settings } = blendRequest.parse(await readJson(request), { reportInput: true });
    const { inputs, electricity, asOf } = await getScenarioInputs(await getDatabase(), {
      ...settings,
      scenarios: Object.keys(weights),
    });
    const samples: NpvSample[] = [];
    const simulations: SimulatedScenario[] = [];
    for (const scenario of inputs.scenarios) {
      const ensemble = await runEnsembleInSlices(inputs, scenario, request.signal);
      const { replicateCount } = inputs;
      samples.push({ slug: scenario.slug, replicateCount, npvForwardUsdBn: ensemble.npvForwardUsdBn() });
      simulations.push({ slug: scenario.slug, ensemble: ensemble.summarise() });
    }
    return {
      weights,
      asOf,
      engineVersion: inputs.engineVersion,
      electricity,
      blend: createBlend(samples).summarise(Object.values(weights)),
      simulations,
    };
  });
}
