import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { namedScenarioFixture, scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";
import { quantileOf } from "./quantile-of";

const DRAWS = 32_768;
const RUNS = 5;
const scenarios = (["bear", "base", "bull"] as const).map((slug) => namedScenarioFixture(slug));
const inputs: ScenarioInputs = { ...scenarioInputsFixture(scenarios), draws: DRAWS };
// As a page with two workers shares them out.
const shares = [0, 1].map((thread) => ({
  ...inputs,
  scenarios: scenarios.filter((_, i) => i % 2 === thread),
}));

/** Copula on, summaries included; the threads are warm, as a page's are after its first run. */
export const threeScenariosTwoThreads: Benchmark = {
  name: `${DRAWS} draws, three scenarios, two threads`,
  unit: "ms",
  budget: 2000,
  async measure() {
    const workers = shares.map(() => new Worker(new URL("ensemble-thread.mjs", import.meta.url)));
    const run = async (draws: number): Promise<number> => {
      const startedAt = performance.now();
      await Promise.all(
        workers.map((worker, thread) => {
          worker.postMessage({ ...shares[thread], draws }, []);
          return once(worker, "message");
        }),
      );
      return performance.now() - startedAt;
    };
    try {
      await run(DRAWS / 8);
      const times: number[] = [];
      for (let i = 0; i < RUNS; i += 1) times.push(await run(DRAWS));
      return quantileOf(times, 0.5);
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  },
};
