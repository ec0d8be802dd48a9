import type { Dependence } from "../dependence/dependence";
import type { EnsembleInput } from "./run-ensemble";
import { parameterRange, type ParameterRange, type ScenarioTriple } from "./parameter-range";
import type { ScenarioContext } from "./scenario-context";
import type { ScenarioOptions } from "./scenario-options";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export type NamedScenario = {
  slug: string;
  parameters: ScenarioParameters;
  /** Set by the reader: taken as given, without a range. */
  overridden: ScenarioParameterKey[];
};

/** Everything a comparison is computed from, and nothing else: the same inputs give the same bits anywhere. */
export type ScenarioInputs = {
  engineVersion: string;
  context: ScenarioContext;
  published: Record<ScenarioParameterKey, ScenarioTriple>;
  scenarios: NamedScenario[];
  options: ScenarioOptions;
  dependence: Dependence;
  seed: string;
  /** All of them, or the most there may be where `stopWhenPrecise` ends the run earlier. */
  draws: number;
  replicateCount: number;
  stopWhenPrecise: boolean;
};

export function scenarioRanges(
  scenario: NamedScenario,
  published: ScenarioInputs["published"],
): Record<ScenarioParameterKey, ParameterRange> {
  return Object.fromEntries(
    scenarioParameterKeys.map((key) => {
      const mode = scenario.parameters[key];
      const fixed = scenario.overridden.includes(key);
      return [key, fixed ? { low: mode, mode, high: mode } : parameterRange(key, mode, published[key])];
    }),
  ) as Record<ScenarioParameterKey, ParameterRange>;
}

export function ensembleInput(inputs: ScenarioInputs, scenario: NamedScenario): EnsembleInput {
  return {
    context: inputs.context,
    options: inputs.options,
    ranges: scenarioRanges(scenario, inputs.published),
    dependence: inputs.dependence,
    seed: inputs.seed,
    draws: inputs.draws,
    replicateCount: inputs.replicateCount,
    stopWhenPrecise: inputs.stopWhenPrecise,
  };
}
