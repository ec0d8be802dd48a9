import { exactShapleyValues } from "../sensitivity/exact-shapley-values";
import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterDefinitions,
  valueParameterGroups,
  scenarioParameterKeys,
  type ValueParameterGroup,
  type ScenarioParameters,
} from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";

export type GroupBridge = {
  fromNpvUsdBn: number;
  toNpvUsdBn: number;
  /** Largest effect first; they sum to the difference. */
  steps: { group: ValueParameterGroup; effectUsdBn: number }[];
};

/**
 * Attributes the difference in forward NPV between two scenarios to groups of parameters by exact Shapley values:
 * the mean, over every order of switching groups, of what switching one adds. Independent of order; sums exactly.
 */
export function groupBridge(
  context: ScenarioContext,
  options: ScenarioOptions,
  from: ScenarioParameters,
  to: ScenarioParameters,
): GroupBridge {
  const groupCount = valueParameterGroups.length;
  const npvBySwitched = Float64Array.from({ length: 2 ** groupCount }, (_, switched) => {
    const parameters = { ...from };
    for (const key of scenarioParameterKeys) {
      const group = valueParameterGroups.findIndex(
        (name) => name === scenarioParameterDefinitions[key].group,
      );
      if (group >= 0 && (switched & (1 << group)) !== 0) parameters[key] = to[key];
    }
    const state = allocateScenarioState(context, options, parameters);
    projectScenario(state);
    return netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn;
  });
  const effectsUsdBn = exactShapleyValues(npvBySwitched, groupCount);
  const steps = valueParameterGroups.map((group, index) => ({
    group,
    effectUsdBn: effectsUsdBn[index] ?? Number.NaN,
  }));
  return {
    fromNpvUsdBn: npvBySwitched[0] ?? 0,
    toNpvUsdBn: npvBySwitched[npvBySwitched.length - 1] ?? 0,
    steps: steps.toSorted((a, b) => Math.abs(b.effectUsdBn) - Math.abs(a.effectUsdBn)),
  };
}
