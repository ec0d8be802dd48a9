import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import type { ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState, type ScenarioState } from "./scenario-state";

/**
 * Forward NPV of any parameters, USD bn, all of them projected in one working memory.
 * The function throws a {RangeError} for parameters that the engine refuses or that give no finite value.
 */
export function createForwardNpv(
  context: ScenarioContext,
  options: ScenarioOptions,
): (parameters: ScenarioParameters) => number {
  let state: ScenarioState | null = null;
  return (parameters) => {
    state ??= allocateScenarioState(context, options, parameters);
    state.parameters = parameters;
    projectScenario(state);
    const { npvUsdBn } = netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex);
    if (!Number.isFinite(npvUsdBn)) throw new RangeError(`forward NPV must be finite, got ${npvUsdBn}`);
    return npvUsdBn;
  };
}
