import type { EnsembleSummary } from "./ensemble-summary";
import { groupBridge, type GroupBridge } from "./group-bridge";
import { createEnsemble } from "./run-ensemble";
import { ensembleInput, type ScenarioInputs } from "./scenario-inputs";
import type { ScenarioProjection } from "./scenario-result";
import { summariseScenario } from "./summarise-scenario";

export type ProjectedScenario = { slug: string; projection: ScenarioProjection };

export type ScenarioComparison = {
  scenarios: ProjectedScenario[];
  /** From the first scenario to the last; null when fewer than two are compared. */
  bridge: GroupBridge | null;
};

export type SimulatedScenario = { slug: string; ensemble: EnsembleSummary };

/** The deterministic half: fast enough for a request or a keystroke. */
export function compareScenarios(inputs: ScenarioInputs): ScenarioComparison {
  const { context, options, scenarios } = inputs;
  const first = scenarios[0];
  const last = scenarios.at(-1);
  return {
    scenarios: scenarios.map(({ slug, parameters }) => ({
      slug,
      projection: summariseScenario(context, parameters, options),
    })),
    bridge:
      first && last && first !== last
        ? groupBridge(context, options, first.parameters, last.parameters)
        : null,
  };
}

/** The random half, in one go. Hosts that must stay responsive step `createEnsemble` instead: the result is the same. */
export function simulateScenarios(inputs: ScenarioInputs): SimulatedScenario[] {
  return inputs.scenarios.map((scenario) => {
    const ensemble = createEnsemble(ensembleInput(inputs, scenario));
    ensemble.advance(inputs.draws);
    return { slug: scenario.slug, ensemble: ensemble.summarise() };
  });
}
