import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { comparisonToSearchParams } from "./comparison-address";
import type { ComparisonRequest } from "./projection-request";

export const MAX_COMPARED = 3; // beside the reader's own: four columns in all

export const weightedSlugs = ["bear", "base", "bull"] as const;
export type ScenarioWeights = Record<(typeof weightedSlugs)[number], number>;

export const defaultWeights: ScenarioWeights = { bear: 1 / 3, base: 1 / 3, bull: 1 / 3 };
export const defaultAxes = ["demandGrowth2027Fraction", "priceElasticity"] as const;
export const DEFAULT_PARENT = "base";

export const goals = ["npvForward", "npvProgramme", "irrForward", "irrProgramme", "payback"] as const;

/** What must be true, as the reader asks for it; the hurdle and the year are kept while another goal is looked at. */
export type GoalChoice = {
  goal: (typeof goals)[number];
  /** Null: the scenario's own cost of capital. */
  hurdleFraction: number | null;
  year: number;
  /** The assumption asked about; null: the one nearest to the goal. */
  parameter: ScenarioParameterKey | null;
};

export const defaultGoal: GoalChoice = {
  goal: "npvForward",
  hurdleFraction: null,
  year: 2035,
  parameter: null,
};

/** What the scenario page shows, all of it in its address. */
export type ScenarioView = {
  /** The scenario the reader builds on: a built-in or a saved one. */
  scenario: string;
  /** The only values that differ from it. */
  overrides: ComparisonRequest["overrides"];
  settings: Omit<ComparisonRequest, "overrides">;
  /** Slugs of the scenarios beside it. */
  compare: readonly string[];
  weights: ScenarioWeights;
  /** Of the break-even frontier. */
  axes: readonly [ScenarioParameterKey, ScenarioParameterKey];
  goal: GoalChoice;
  /** Slugs the bridge leads between; null: the usual ones. */
  bridge: { from: string; to: string } | null;
  /** Who computed the link that was opened, and what came out then. */
  madeWith: { engineVersion: string; npvForwardUsdBn: number | null } | null;
};

export const viewParamNames = [
  "scenario",
  "compare",
  "weights",
  "axes",
  "goal",
  "hurdle",
  "by",
  "solve",
  "from",
  "to",
  "engine",
  "npv",
] as const;

/** The shortest address that brings the reader back. */
export function scenarioViewToSearchParams(view: ScenarioView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.scenario !== DEFAULT_PARENT) params.set("scenario", view.scenario);
  const rest = comparisonToSearchParams({ ...view.settings, overrides: view.overrides });
  for (const [name, value] of rest) params.set(name, value);
  if (view.compare.join() !== weightedSlugs.join()) params.set("compare", view.compare.join());
  const { bear, base, bull } = view.weights;
  if (bear !== defaultWeights.bear || base !== defaultWeights.base || bull !== defaultWeights.bull) {
    params.set("weights", [bear, base, bull].join());
  }
  if (view.axes.join() !== defaultAxes.join()) params.set("axes", view.axes.join());
  const { goal, hurdleFraction, year, parameter } = view.goal;
  if (goal !== defaultGoal.goal) params.set("goal", goal);
  if (hurdleFraction !== null) params.set("hurdle", String(hurdleFraction));
  if (year !== defaultGoal.year) params.set("by", String(year));
  if (parameter !== null) params.set("solve", parameter);
  if (view.bridge !== null) {
    params.set("from", view.bridge.from);
    params.set("to", view.bridge.to);
  }
  if (view.madeWith !== null) {
    params.set("engine", view.madeWith.engineVersion);
    if (view.madeWith.npvForwardUsdBn !== null) params.set("npv", String(view.madeWith.npvForwardUsdBn));
  }
  return params;
}
