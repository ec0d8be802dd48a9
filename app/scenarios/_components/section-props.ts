import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ScenarioParameterSource } from "@/lib/queries/list-scenario-parameters";

/** What every section of the page is computed from. */
export type ScenarioSectionProps = {
  /** Its scenarios are the reader's, then those beside it. */
  inputs: ScenarioInputs;
  subject: NamedScenario;
  parent: NamedScenario;
  parameterSources: ScenarioParameterSource[];
};
