import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { simulateScenarios } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { namedScenarioFixture, scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { SimulationReply, SimulationStep } from "./simulation-message";
import { createSimulationPool, type SimulationWorker } from "./simulation-pool";
import { simulationSteps } from "./simulation-steps";

const scenarios = (["bear", "base", "bull"] as const).map((slug) => namedScenarioFixture(slug));
const inputs = { ...scenarioInputsFixture(scenarios), draws: 1280 };

/** The real steps, on the test's own thread. */
function inProcessWorker(): SimulationWorker {
  let listen: (event: { data: SimulationReply }) => void = () => undefined;
  let latestRun = 0;
  return {
    addEventListener: (_type, listener) => {
      listen = listener;
    },
    postMessage: (request) => {
      latestRun = request.run;
      const asked = request.inputs;
      if (asked === null) return;
      void (async () => {
        try {
          for await (const step of simulationSteps(asked, () => setImmediate())) {
            if (request.run !== latestRun) return;
            listen({ data: { run: request.run, kind: "step", step } });
          }
        } catch (error) {
          listen({ data: { run: request.run, kind: "failed", cause: String(error) } });
        }
      })();
    },
    terminate: () => undefined,
  };
}

/** Starts each of the inputs before the one before has ended; the steps of all until the last is done. */
function stepsOf(coreCount: number, ...starts: ScenarioInputs[]) {
  const steps: SimulationStep[] = [];
  let workerCount = 0;
  return new Promise<{ steps: SimulationStep[]; workerCount: number; failure: string | null }>((resolve) => {
    const pool = createSimulationPool({
      createWorker: () => {
        workerCount += 1;
        return inProcessWorker();
      },
      coreCount,
      onStep: (step) => {
        steps.push(step);
        if (step.isDone) resolve({ steps, workerCount, failure: null });
      },
      onFailure: (failure) => resolve({ steps, workerCount, failure }),
    });
    for (const start of starts) pool.start(start);
  });
}

describe("createSimulationPool", () => {
  test.each([1, 2, 8])("on %d cores gives the bits one run gives", async (coreCount) => {
    const { steps, workerCount } = await stepsOf(coreCount, inputs);
    expect(workerCount).toBe(Math.min(coreCount, 3));
    expect(steps.at(-1)?.results?.simulations).toEqual(simulateScenarios(inputs));
    expect(steps.at(-1)?.results?.samples.map(({ slug }) => slug)).toEqual(["bear", "base", "bull"]);
  });

  test("shows the first thousand draws of every scenario, then counts", async () => {
    const { steps } = await stepsOf(2, inputs);
    const first = steps.find(({ results }) => results !== null);
    expect(first?.results?.simulations.map(({ ensemble }) => ensemble.draws)).toEqual([1000, 1000, 1000]);
    expect(first?.isDone).toBe(false);
    const counts = steps.map(({ completedDraws }) => completedDraws);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(1280);
  });

  test("drops the run before when a newer one starts", async () => {
    const newer = { ...inputs, seed: "newer", scenarios: scenarios.slice(0, 1), draws: 1024 };
    const { steps } = await stepsOf(2, inputs, newer);
    for (const { results } of steps) {
      for (const { ensemble } of results?.simulations ?? []) expect(ensemble.seed).toBe("newer");
    }
    expect(steps.at(-1)?.results?.simulations).toHaveLength(1);
  });

  test("tells what a worker cannot compute", async () => {
    const { failure } = await stepsOf(2, { ...inputs, draws: 100 });
    expect(failure).toContain("draws must be a positive multiple of 8, got 100");
  });
});

test("a stopped run sends nothing more", async () => {
  const steps: SimulationStep[] = [];
  const pool = createSimulationPool({
    createWorker: inProcessWorker,
    coreCount: 1,
    onStep: (step) => {
      steps.push(step);
      pool.stop();
    },
    onFailure: (failure) => expect.fail(failure),
  });
  pool.start(inputs);
  while (steps.length === 0) await setImmediate();
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  expect(steps).toHaveLength(1);
  expect(steps[0]?.isDone).toBe(false);
});
