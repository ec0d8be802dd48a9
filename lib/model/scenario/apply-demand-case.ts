import type { ScenarioTriple } from "./parameter-range";
import type { NamedScenario } from "./scenario-inputs";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterKey,
} from "./scenario-parameters";

export const demandCases = ["own", "bear", "base", "bull"] as const;
export type DemandCase = (typeof demandCases)[number];

/**
 * The scenario's own capex, capacity, cost and policy against the demand of a published case, so that demand
 * and capex are two axes. What the reader set himself, here or in a saved
 * scenario, stays.
 */
export function applyDemandCase(
  scenario: NamedScenario,
  demandCase: DemandCase,
  published: Record<ScenarioParameterKey, ScenarioTriple>,
): NamedScenario {
  if (demandCase === "own") return scenario;
  const parameters = { ...scenario.parameters };
  for (const key of scenarioParameterKeys) {
    const isDemand = scenarioParameterDefinitions[key].group === "demand";
    if (isDemand && !scenario.overridden.includes(key)) parameters[key] = published[key][demandCase];
  }
  return { ...scenario, parameters };
}
