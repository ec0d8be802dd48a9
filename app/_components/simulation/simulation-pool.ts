import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { joinSteps, shareScenarios } from "./share-scenarios";
import type { SimulationReply, SimulationRequest, SimulationStep } from "./simulation-message";

/** What the pool uses of a Worker. */
export type SimulationWorker = {
  postMessage: (request: SimulationRequest, options: StructuredSerializeOptions) => void;
  addEventListener: (type: "message", listen: (event: { data: SimulationReply }) => void) => void;
  terminate: () => void;
};

export type SimulationPool = {
  /** Drops what is under way. */
  start: (inputs: ScenarioInputs) => void;
  /** Leaves it at what has been drawn. */
  stop: () => void;
  close: () => void;
};

/**
 * Simulates scenarios on as many workers as there are cores, at most one each; workers are made when first needed and kept.
 * The same results as one worker gives.
 */
export function createSimulationPool(host: {
  createWorker: () => SimulationWorker;
  coreCount: number;
  onStep: (step: SimulationStep) => void;
  onFailure: (cause: string) => void;
}): SimulationPool {
  const workers: SimulationWorker[] = [];
  let run = 0;
  let scenarioCount = 0;
  let steps: (SimulationStep | null)[] = [];

  function receive(index: number, reply: SimulationReply): void {
    if (reply.run !== run || index >= steps.length) return;
    if (reply.kind === "failed") {
      run += 1; // what the others still send is of no use
      host.onFailure(reply.cause);
      return;
    }
    const known = steps[index]?.results ?? null;
    steps[index] = { ...reply.step, results: reply.step.results ?? known };
    host.onStep(joinSteps(steps, scenarioCount));
  }

  return {
    start(inputs) {
      run += 1;
      scenarioCount = inputs.scenarios.length;
      const wanted = Math.max(1, Math.min(host.coreCount, scenarioCount));
      while (workers.length < wanted) {
        const index = workers.length;
        const worker = host.createWorker();
        worker.addEventListener("message", ({ data }) => receive(index, data));
        workers.push(worker);
      }
      steps = Array.from({ length: wanted }, () => null);
      const shares = shareScenarios(inputs, wanted);
      for (const [index, worker] of workers.entries()) {
        const share = shares[index] ?? { ...inputs, scenarios: [] };
        worker.postMessage({ run, inputs: share }, { transfer: [] });
      }
    },
    stop() {
      run += 1;
      for (const worker of workers) worker.postMessage({ run, inputs: null }, { transfer: [] });
    },
    close() {
      for (const worker of workers) worker.terminate();
      workers.length = 0;
    },
  };
}
