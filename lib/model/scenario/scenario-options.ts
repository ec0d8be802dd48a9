import type { EconomicDepreciation, WritedownRule } from "./depreciation-methods";
import type { SurvivalCurve } from "./survival";
import type { TimeGridName } from "./time-grid";

export const terminalValueModes = ["run-off", "value-driver", "exit-multiple"] as const;
export const taxModes = ["consolidated", "stand-alone"] as const;
/** Where power, cooling and network limits come from: the scenario's parameters, or the capacity model. */
export const growthLimits = ["parameters", "capacity-model"] as const;
export const capexPolicies = ["plan", "reactive", "stop"] as const;

export type ScenarioOptions = {
  /**
   * quarterly: the same equations in steps of a quarter, at (1 + r)^(1/4) - 1, with the budgets of the annual projection.
   * NPV agrees within 1 % of itself; where it is under a tenth of all that changes hands, within 1 % of that.
   */
  grid: TimeGridName;
  /** run-off: only land, shell and power keep a value after 2040. */
  terminalValueMode: (typeof terminalValueModes)[number];
  /** consolidated: a loss shields the parent's tax now. stand-alone: carried forward, 80 % limit. */
  taxMode: (typeof taxModes)[number];
  /**
   * stop: no growth while a marginal vintage loses money; see `budgetShareOfPlan`.
   * Demand and capex policy are separate axes: weak demand with unreacting capex is the worst case.
   */
  capexPolicy: (typeof capexPolicies)[number];
  /** How a vintage of accelerators leaves service. */
  survivalCurve: SurvivalCurve;
  /** How compute loses its value: evenly over the economic life, or by a third a year (Rice). */
  economicDepreciation: EconomicDepreciation;
  /** When the books write a vintage down: when its compute stops being useful, or also when bought, by what it will not earn back. */
  writedownRule: WritedownRule;
  /** Leaves out advertising and internal-productivity uplift. */
  strict: boolean;
  /** Scales external revenue of the projected years; 1 for the scenario itself. */
  revenueMultiplier: number;
};

export const defaultScenarioOptions: ScenarioOptions = {
  grid: "annual",
  terminalValueMode: "run-off",
  taxMode: "consolidated",
  capexPolicy: "plan",
  survivalCurve: "linear",
  economicDepreciation: "straight-line",
  writedownRule: "end-of-life",
  strict: false,
  revenueMultiplier: 1,
};
