import "server-only";
import { createGoalSeeker, type GoalRefusal, type GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { runInSlices } from "./run-in-slices";

/** What each parameter would have to be for the scenario to reach the target, without holding up other requests. */
export async function seekGoalsInSlices(
  inputs: ScenarioInputs,
  { scenario, target, keys }: { scenario: NamedScenario; target: GoalTarget; keys: ScenarioParameterKey[] },
  signal: AbortSignal,
): Promise<(GoalSeek | GoalRefusal)[]> {
  const seeker = createGoalSeeker(inputs, scenario, target);
  const waiting = keys.values();
  const seeks: (GoalSeek | GoalRefusal)[] = [];
  await runInSlices(() => {
    const next = waiting.next();
    if (next.done) return false;
    seeks.push(seeker.seek(next.value));
    return true;
  }, signal);
  return seeks;
}
