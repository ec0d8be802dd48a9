import { OWN_SLUG } from "./scenario-slug";
import { scenarioOptionsOf } from "@/lib/contracts/scenario-options-of";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { isScenarioParameterKey, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";

/** The scenario a view builds on; where it has not arrived yet, the first of those at hand. */
export function parentOf(loaded: ScenarioInputs, view: ScenarioView): NamedScenario {
  const parent = loaded.scenarios.find(({ slug }) => slug === view.scenario) ?? loaded.scenarios[0];
  if (parent === undefined) throw new RangeError("scenarios must not be empty");
  return parent;
}

/** What the engine computes for a view: the reader's scenario, laid over its parent, then those beside it. */
export function composeInputs(loaded: ScenarioInputs, view: ScenarioView): ScenarioInputs {
  const parent = parentOf(loaded, view);
  const parameters = { ...parent.parameters };
  const overridden = new Set<ScenarioParameterKey>(parent.overridden);
  for (const [key, value] of Object.entries(view.overrides)) {
    if (value === undefined || !isScenarioParameterKey(key)) continue;
    parameters[key] = value;
    overridden.add(key);
  }
  return {
    ...loaded,
    options: scenarioOptionsOf(view.settings),
    seed: view.settings.seed,
    draws: view.settings.draws,
    replicateCount: view.settings.replicates,
    stopWhenPrecise: view.settings.stopWhenPrecise,
    dependence: { ...loaded.dependence, kind: view.settings.dependence },
    scenarios: [
      { slug: OWN_SLUG, parameters, overridden: [...overridden] },
      ...view.compare.flatMap((slug) => loaded.scenarios.find((scenario) => scenario.slug === slug) ?? []),
    ],
  };
}
