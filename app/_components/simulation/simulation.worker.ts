import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { nextMessageTurn } from "../worker/next-message-turn";
import type { SimulationReply, SimulationRequest } from "./simulation-message";
import { simulationSteps } from "./simulation-steps";

let latestRun = 0;

self.addEventListener("message", (event: MessageEvent<SimulationRequest>) => {
  latestRun = event.data.run;
  if (event.data.inputs !== null) void simulate(event.data.run, event.data.inputs);
});

async function simulate(run: number, inputs: ScenarioInputs): Promise<void> {
  try {
    for await (const step of simulationSteps(inputs, nextMessageTurn)) {
      if (run !== latestRun) return;
      const samples = step.results?.samples ?? [];
      reply(
        { run, kind: "step", step },
        samples.map(({ npvForwardUsdBn }) => npvForwardUsdBn.buffer),
      );
    }
  } catch (error) {
    reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) }, []);
  }
}

function reply(message: SimulationReply, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}
