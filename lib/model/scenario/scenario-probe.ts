import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  assertScenarioParameters,
  scenarioParameterKeys,
  type ScenarioParameters,
} from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";

export type ScenarioProbe = {
  /** Of the scenario with these parameters changed; null where the engine refuses the combination or has no number for it. */
  measure: (changes: Partial<ScenarioParameters>, of: (state: ScenarioState) => number) => number | null;
};

/** Asks one scenario many what-ifs in one working memory. */
export function createScenarioProbe(
  context: ScenarioContext,
  options: ScenarioOptions,
  scenario: ScenarioParameters,
): ScenarioProbe {
  const parameters = { ...scenario };
  const state = allocateScenarioState(context, options, parameters);
  return {
    measure(changes, of) {
      for (const key of scenarioParameterKeys) parameters[key] = changes[key] ?? scenario[key];
      try {
        assertScenarioParameters(parameters);
        projectScenario(state);
        const value = of(state);
        return Number.isFinite(value) ? value : null;
      } catch (error) {
        if (error instanceof RangeError) return null;
        throw error;
      }
    },
  };
}
