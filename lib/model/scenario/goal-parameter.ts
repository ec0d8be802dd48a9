import type { GoalRefusal, GoalSeek } from "./goal-seek";
import { rankGoalSeeks } from "./rank-goal-seeks";
import type { ScenarioParameterKey } from "./scenario-parameters";

const DEFAULT_PARAMETER: ScenarioParameterKey = "demandGrowth2027Fraction";

/** The assumption whose curve is drawn: the one asked about, else the one nearest to the goal. */
export function goalParameter(
  asked: ScenarioParameterKey | null,
  seeks: readonly (GoalSeek | GoalRefusal)[],
): ScenarioParameterKey {
  return asked ?? rankGoalSeeks(seeks).find(({ nearest }) => nearest !== null)?.key ?? DEFAULT_PARAMETER;
}
