import { compareScenarios, type ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";

export type OwnComparison = ScenarioComparison & { parentNpvForwardUsdBn: number };

/** The scenarios beside each other and what the parent is worth, or why the values contradict each other. */
export function computeComparison(inputs: ScenarioInputs, parent: NamedScenario): OwnComparison | string {
  try {
    return {
      ...compareScenarios(inputs),
      parentNpvForwardUsdBn: summariseScenario(inputs.context, parent.parameters, inputs.options).outputs
        .npvForwardUsdBn,
    };
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
