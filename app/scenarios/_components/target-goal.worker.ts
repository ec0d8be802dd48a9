import { createGoalSeeker, type GoalRefusal, type GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { serveRuns } from "../../_components/worker/serve-runs";

export type TargetGoalRun = {
  task: {
    inputs: Pick<ScenarioInputs, "context" | "options" | "published">;
    subject: NamedScenario;
    target: GoalTarget;
  };
  result: { target: GoalTarget; seeks: (GoalSeek | GoalRefusal)[] };
};

serveRuns<TargetGoalRun>(function* seekAll({ inputs, subject, target }) {
  const seeker = createGoalSeeker(inputs, subject, target);
  const seeks: (GoalSeek | GoalRefusal)[] = [];
  for (const key of valueParameterKeys) {
    seeks.push(seeker.seek(key));
    const completedFraction = seeks.length / valueParameterKeys.length;
    if (completedFraction < 1) yield { completedFraction, result: null };
  }
  yield { completedFraction: 1, result: { target, seeks } };
});
