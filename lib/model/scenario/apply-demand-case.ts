import type { ScenarioTriple } from "./parameter-range";
import type { PublishedCase } from "./published-placement";
import type { NamedScenario } from "./scenario-inputs";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export const publishedDemandCases = ["bear", "base", "bull"] as const satisfies readonly PublishedCase[];

/** Whose demand a scenario meets: its own, or a published case's. */
export const demandCases = ["own", ...publishedDemandCases] as const;
export type DemandCase = (typeof demandCases)[number];

type Published = Record<ScenarioParameterKey, ScenarioTriple>;

/** The scenario with a published case's demand: what customers want, and nothing of what is built. */
export function withDemandOf(
  parameters: ScenarioParameters,
  published: Published,
  demand: PublishedCase,
): ScenarioParameters {
  const changed = { ...parameters };
  for (const key of scenarioParameterKeys) {
    if (scenarioParameterDefinitions[key].group === "demand") changed[key] = published[key][demand];
  }
  return changed;
}

/**
 * The scenario's own capex, capacity, cost and policy against the demand of a published case, so that demand
 * and capex are two axes. What the reader set himself, here or in a saved scenario, stays.
 */
export function applyDemandCase(
  scenario: NamedScenario,
  demandCase: DemandCase,
  published: Published,
): NamedScenario {
  if (demandCase === "own") return scenario;
  const parameters = withDemandOf(scenario.parameters, published, demandCase);
  for (const key of scenario.overridden) parameters[key] = scenario.parameters[key];
  return { ...scenario, parameters };
}
