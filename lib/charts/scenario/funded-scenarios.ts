import { fundingView, type FundingView } from "@/lib/model/scenario/funding-view";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";

export type FundedScenario = { slug: string; projection: ScenarioProjection; view: FundingView };

/** Who pays for the capex of every scenario. @throws {RangeError} when the engine refuses the parameters of one. */
export function fundedScenarios({
  context,
  options,
  scenarios,
}: Pick<ScenarioInputs, "context" | "options" | "scenarios">): FundedScenario[] {
  return scenarios.map(({ slug, parameters }) => {
    const projection = summariseScenario(context, parameters, options);
    return { slug, projection, view: fundingView(projection) };
  });
}
