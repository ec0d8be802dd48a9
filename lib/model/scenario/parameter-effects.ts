import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import type { ScenarioTriple } from "./parameter-range";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterDefinitions,
  valueParameterKeys,
  type ScenarioParameterGroup,
  type ScenarioParameterKey,
  type ScenarioParameterUnit,
  type ScenarioParameters,
} from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";

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
  const probe = createScenarioProbe(context, options, parameters);
  const npvWith = (key: ScenarioParameterKey, value: number): number | null =>
    probe.measure(
      { [key]: value },
      (state) => netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn,
    );
  const effects = valueParameterKeys.flatMap((key): ParameterEffect[] => {
    const { bear, bull } = published[key];
    if (bear === bull) return [];
    const [low, high] = [npvWith(key, bear), npvWith(key, bull)];
    const { group, unit } = scenarioParameterDefinitions[key];
    const effectUsdBn = low === null || high === null ? null : high - low;
    return [{ key, group, unit, published: published[key], effectUsdBn }];
  });
  return effects.toSorted((a, b) => Math.abs(b.effectUsdBn ?? 0) - Math.abs(a.effectUsdBn ?? 0));
}
