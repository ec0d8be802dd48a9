import type { GoalRefusal, GoalSeek, GoalSolution } from "./goal-seek";
import type { ScenarioParameterKey } from "./scenario-parameters";

/** One parameter's way to the target: the solution nearest to the scenario, or why there is none. */
export type GoalWay = {
  key: ScenarioParameterKey;
  /** Null for a parameter that is refused. */
  value: number | null;
  nearest: GoalSolution | null;
  solutionCount: number;
  /** Null when there is a solution. */
  obstacle: GoalRefusal["reason"] | "no-influence" | "not-alone" | null;
};

/**
 * Nearest first, in units of the published bear-to-bull spread; then those without a published spread,
 * then those that cannot reach the target alone.
 */
export function rankGoalSeeks(seeks: readonly (GoalSeek | GoalRefusal)[]): GoalWay[] {
  return seeks.map(goalWay).toSorted((a, b) => closeness(a) - closeness(b));
}

/** Of several solutions the one next to the scenario's own value; null without one. */
export function nearestSolution({ value, solutions }: GoalSeek): GoalSolution | null {
  return solutions.reduce<GoalSolution | null>(
    (best, each) =>
      best === null || Math.abs(each.value - value) < Math.abs(best.value - value) ? each : best,
    null,
  );
}

function goalWay(seek: GoalSeek | GoalRefusal): GoalWay {
  if (seek.kind === "refused") {
    return { key: seek.key, value: null, nearest: null, solutionCount: 0, obstacle: seek.reason };
  }
  const nearest = nearestSolution(seek);
  return {
    key: seek.key,
    value: seek.value,
    nearest,
    solutionCount: seek.solutions.length,
    obstacle: nearest !== null ? null : seek.hasInfluence ? "not-alone" : "no-influence",
  };
}

const WITHOUT_SPREAD = 1e9;
const WITHOUT_SOLUTION = { "not-alone": 2e9, "no-influence": 3e9, "capex-shares-sum-to-one": 4e9 } as const;

function closeness({ nearest, obstacle }: GoalWay): number {
  if (obstacle !== null) return WITHOUT_SOLUTION[obstacle];
  return nearest?.placement.distanceInSpreads ?? WITHOUT_SPREAD;
}
