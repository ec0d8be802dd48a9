import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { scenarioContextFixture, scenarioParametersFixture } from "./scenario-fixture";

/** Inputs as a page passes them, with the published values of the snapshot. */
export function scenarioInputsFixture(scenarios: NamedScenario[]): ScenarioInputs {
  const [bear, base, bull] = [
    scenarioParametersFixture("bear"),
    scenarioParametersFixture("base"),
    scenarioParametersFixture("bull"),
  ];
  return {
    engineVersion: "test",
    context: scenarioContextFixture,
    published: Object.fromEntries(
      scenarioParameterKeys.map((key): [ScenarioParameterKey, ScenarioTriple] => [
        key,
        { bear: bear[key], base: base[key], bull: bull[key] },
      ]),
    ) as Record<ScenarioParameterKey, ScenarioTriple>,
    scenarios,
    options: defaultScenarioOptions,
    seed: "test",
    draws: 1024,
    replicateCount: 8,
  };
}
