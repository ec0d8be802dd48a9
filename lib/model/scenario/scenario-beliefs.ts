import { groupBridge, type GroupBridge } from "./group-bridge";
import { parameterEffects, type ParameterEffect } from "./parameter-effects";
import type { ScenarioInputs } from "./scenario-inputs";
import {
  scenarioParameterKeys,
  type ScenarioParameterKey,
  type ScenarioParameters,
} from "./scenario-parameters";

export const BELIEFS_SHOWN = 10;

export type ScenarioBeliefs = {
  /** From the bear to the bull case as published, by group. */
  bridge: GroupBridge;
  /** The parameters whose disagreement moves the base case most, largest first. */
  decisive: ParameterEffect[];
  /** How many parameters the three cases disagree on. */
  disputedCount: number;
};

/** What the published cases believe that the others do not, and what it is worth. */
export function scenarioBeliefs({
  context,
  options,
  published,
}: Pick<ScenarioInputs, "context" | "options" | "published">): ScenarioBeliefs {
  const effects = parameterEffects(context, options, publishedCase(published, "base"), published);
  return {
    bridge: groupBridge(context, options, publishedCase(published, "bear"), publishedCase(published, "bull")),
    decisive: effects.slice(0, BELIEFS_SHOWN),
    disputedCount: effects.length,
  };
}

export function publishedCase(
  published: ScenarioInputs["published"],
  name: "bear" | "base" | "bull",
): ScenarioParameters {
  return Object.fromEntries(scenarioParameterKeys.map((key) => [key, published[key][name]])) as Record<
    ScenarioParameterKey,
    number
  >;
}
