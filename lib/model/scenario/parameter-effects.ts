import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import type { ScenarioTriple } from "./parameter-range";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterGroup,
  type ScenarioParameterKey,
  type ScenarioParameterUnit,
  type ScenarioParameters,
} from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";

export type ParameterEffect = {
  key: ScenarioParameterKey;
  group: ScenarioParameterGroup;
  unit: ScenarioParameterUnit;
  published: ScenarioTriple;
  /** Forward NPV with the bull value less that with the bear value, all else as in the scenario. Null where one has no answer. */
  effectUsdBn: number | null;
};

/**
 * What the published disagreement about each parameter is worth in one scenario, largest first.
 * One at a time, so the effects do not sum to the distance between the cases; parameters they agree on are left out.
 */
export function parameterEffects(
  context: ScenarioContext,
  options: ScenarioOptions,
  parameters: ScenarioParameters,
  published: Record<ScenarioParameterKey, ScenarioTriple>,
): ParameterEffect[] {
  const trial = { ...parameters };
  const state = allocateScenarioState(context, options, trial);
  const npvWith = (key: ScenarioParameterKey, value: number): number | null => {
    trial[key] = value;
    try {
      projectScenario(state);
      return netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn;
    } catch (error) {
      if (error instanceof RangeError) return null; // a wallet smaller than what is spent already
      throw error;
    } finally {
      trial[key] = parameters[key];
    }
  };
  const effects = scenarioParameterKeys.flatMap((key): ParameterEffect[] => {
    const { bear, bull } = published[key];
    if (bear === bull) return [];
    const [low, high] = [npvWith(key, bear), npvWith(key, bull)];
    const { group, unit } = scenarioParameterDefinitions[key];
    const effectUsdBn = low === null || high === null ? null : high - low;
    return [{ key, group, unit, published: published[key], effectUsdBn }];
  });
  return effects.toSorted((a, b) => Math.abs(b.effectUsdBn ?? 0) - Math.abs(a.effectUsdBn ?? 0));
}
