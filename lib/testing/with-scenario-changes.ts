import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";

/** The same report under other options, and other parameters of each of its scenarios, its comparison computed again. */
export function withScenarioChanges(
  content: ReportContent,
  change: Partial<ScenarioOptions>,
  parameters: Partial<ScenarioParameters> = {},
): ReportContent {
  const { bundle, comparison } = content;
  const { inputs } = bundle;
  const options = { ...inputs.options, ...change };
  return {
    ...content,
    bundle: {
      ...bundle,
      inputs: {
        ...inputs,
        options,
        scenarios: inputs.scenarios.map((scenario) => ({
          ...scenario,
          parameters: { ...scenario.parameters, ...parameters },
        })),
      },
    },
    comparison: {
      ...comparison,
      scenarios: comparison.scenarios.map(({ slug, projection }) => ({
        slug,
        projection: summariseScenario(inputs.context, { ...projection.parameters, ...parameters }, options),
      })),
    },
  };
}
