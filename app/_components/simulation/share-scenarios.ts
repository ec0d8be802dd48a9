import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { SimulationStep } from "./simulation-message";

/** The inputs of each worker: scenario i goes to worker i mod workerCount. Ensembles do not depend on their neighbours. */
export function shareScenarios(inputs: ScenarioInputs, workerCount: number): ScenarioInputs[] {
  return Array.from({ length: workerCount }, (_, worker) => ({
    ...inputs,
    scenarios: inputs.scenarios.filter((_scenario, i) => i % workerCount === worker),
  }));
}

/** Puts the workers' steps together in the order of the inputs; no results before every worker has some. */
export function joinSteps(steps: readonly (SimulationStep | null)[], scenarioCount: number): SimulationStep {
  const running = steps.flatMap((step) => (step?.isDone === true ? [] : (step?.completedDraws ?? 0)));
  const finished = steps.flatMap((step) => (step?.isDone === true ? step.completedDraws : []));
  const results = steps.flatMap((step) => step?.results ?? []);
  const pick = <Item>(lists: readonly Item[][]): Item[] =>
    Array.from({ length: scenarioCount }, (_, i) => {
      const list = lists[i % steps.length];
      return list?.[Math.floor(i / steps.length)];
    }).filter((item) => item !== undefined);
  return {
    completedDraws: running.length > 0 ? Math.min(...running) : Math.max(0, ...finished),
    isDone: running.length === 0,
    results:
      results.length < steps.length
        ? null
        : {
            simulations: pick(results.map(({ simulations }) => simulations)),
            samples: pick(results.map(({ samples }) => samples)),
          },
  };
}
