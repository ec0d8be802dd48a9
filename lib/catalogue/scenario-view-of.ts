import { composeInputs, parentOf } from "@/lib/charts/scenario/compose-inputs";
import { parameterText } from "@/lib/charts/scenario/parameter-text";
import { scenarioSources } from "@/lib/charts/scenario/scenario-sources";
import { scenarioViewFromSearchParams } from "@/lib/contracts/scenario-view-from-search-params";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import type { BuiltChart, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { scenarioSourceIds } from "./scenario-source-ids";

/** The reader's scenario and those beside it, as the page composes them from an address. */
export async function scenarioViewOf({ database, params, words }: ChartRequest) {
  const { view, problems, unknown } = scenarioViewFromSearchParams(params);
  refuseParameters([...problems, ...unknownParameters(unknown, params)]);
  const sourced = await getScenarioInputs(database, {
    ...view.settings,
    overrides: {},
    scenarios: [...new Set([view.scenario, ...builtInSlugs, ...view.compare])],
  });
  const inputs = composeInputs(sourced.inputs, view);
  const [subject] = inputs.scenarios;
  if (subject === undefined) throw nothingToDraw("there is no scenario");
  const { of, locale } = words;
  return {
    view,
    inputs,
    subject,
    parent: parentOf(sourced.inputs, view),
    projection: summariseScenario(inputs.context, subject.parameters, inputs.options),
    sources: scenarioSources(sourced, of("verdict.source")).all,
    text: parameterText(sourced.parameterSources, {
      t: of("scenarioDrivers"),
      words: of("scenarioParameter"),
      locale,
    }),
    built: (figure: BuiltChart["figure"] | null): BuiltChart => {
      if (figure === null) throw nothingToDraw("nothing about this scenario is uncertain");
      return { figure, sourceIds: scenarioSourceIds, evidence: "scenario", asOf: view.settings.asOf };
    },
  };
}
