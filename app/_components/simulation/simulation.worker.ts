import { createEnsemble } from "@/lib/model/scenario/run-ensemble";
import { ensembleInput, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { nextMessageTurn } from "../worker/next-message-turn";
import type { SimulationReply, SimulationRequest } from "./simulation-message";

const FIRST_SHOWN_DRAWS = 1000; // enough for a stable picture, soon enough to feel immediate
const SLICE_DRAWS = 1024; // between slices a newer request may take over

let latestRun = 0;

self.addEventListener("message", (event: MessageEvent<SimulationRequest>) => {
  latestRun = event.data.run;
  void simulate(event.data.run, event.data.inputs);
});

async function simulate(run: number, inputs: ScenarioInputs): Promise<void> {
  try {
    const ensembles = inputs.scenarios.map((scenario) => ({
      slug: scenario.slug,
      ensemble: createEnsemble(ensembleInput(inputs, scenario)),
    }));
    const summaries = () => ensembles.map(({ slug, ensemble }) => ({ slug, ensemble: ensemble.summarise() }));
    let completedDraws = 0;
    while (completedDraws < inputs.draws) {
      const isFirst = completedDraws === 0;
      for (const { ensemble } of ensembles) {
        completedDraws = ensemble.advance(isFirst ? FIRST_SHOWN_DRAWS : SLICE_DRAWS);
      }
      if (isFirst && completedDraws < inputs.draws) {
        reply({ run, kind: "progress", completedDraws, simulations: summaries() });
      }
      await nextMessageTurn();
      if (run !== latestRun) return;
    }
    reply({ run, kind: "done", completedDraws, simulations: summaries() });
  } catch (error) {
    reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) });
  }
}

function reply(message: SimulationReply): void {
  self.postMessage(message, { transfer: [] });
}
