import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import { createEnsemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { SimulationStep } from "./simulation-message";

const FIRST_SHOWN_DRAWS = 1000; // enough for a stable picture, soon enough to feel immediate
const SLICE_DRAWS = 1024; // between slices a newer request may take over

/**
 * Runs the scenarios of the inputs side by side: results after the first thousand draws and at the end, the count in between.
 * Ends early when the one who iterates stops.
 */
export async function* simulationSteps(
  inputs: ScenarioInputs,
  pause: () => Promise<void>,
): AsyncGenerator<SimulationStep, void, undefined> {
  const { replicateCount } = inputs;
  const ensembles = inputs.scenarios.map((scenario) => ({
    slug: scenario.slug,
    ensemble: createEnsemble(ensembleInput(inputs, scenario)),
  }));
  const results = () => ({
    simulations: ensembles.map(({ slug, ensemble }) => ({ slug, ensemble: ensemble.summarise() })),
    samples: ensembles.map(({ slug, ensemble }): NpvSample => ({
      slug,
      replicateCount,
      npvForwardUsdBn: ensemble.npvForwardUsdBn(),
    })),
  });
  for (let isFirst = true; ; isFirst = false) {
    let completedDraws = inputs.draws;
    for (const { ensemble } of ensembles) {
      const completed = ensemble.advance(isFirst ? FIRST_SHOWN_DRAWS : SLICE_DRAWS);
      if (!ensemble.isFinished()) completedDraws = Math.min(completedDraws, completed);
    }
    const isDone = ensembles.every(({ ensemble }) => ensemble.isFinished());
    yield { completedDraws, isDone, results: isFirst || isDone ? results() : null };
    if (isDone) return;
    await pause();
  }
}
