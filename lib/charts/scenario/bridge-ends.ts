import { recordOf } from "@/lib/model/capacity/record-of";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { scenarioParameterKeys, valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";

/** What a bridge may lead from and to: the reader's scenario, its parent, the published cases, then those beside it. */
export function bridgeEnds(
  inputs: Pick<ScenarioInputs, "published" | "scenarios">,
  subject: NamedScenario,
  parent: NamedScenario,
): NamedScenario[] {
  const builtIns = builtInSlugs.map((slug) => ({
    slug,
    parameters: recordOf(scenarioParameterKeys, (key) => inputs.published[key][slug]),
    overridden: [],
  }));
  const bySlug = new Map<string, NamedScenario>();
  for (const scenario of [subject, ...builtIns, parent, ...inputs.scenarios]) {
    if (!bySlug.has(scenario.slug)) bySlug.set(scenario.slug, scenario);
  }
  return [...bySlug.values()];
}

/** From the parent once the reader has changed what moves value; until then from bear to bull, the widest distance there is. */
export function usualEnds(subject: NamedScenario, parent: NamedScenario): { from: string; to: string } {
  const isChanged = valueParameterKeys.some((key) => subject.parameters[key] !== parent.parameters[key]);
  return isChanged ? { from: parent.slug, to: subject.slug } : { from: "bear", to: "bull" };
}
