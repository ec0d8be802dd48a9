export const terminalValueModes = ["run-off", "value-driver", "exit-multiple"] as const;
export const taxModes = ["consolidated", "stand-alone"] as const;
/** Where power, cooling and network limits come from: the scenario's parameters, or the capacity model. */
export const growthLimits = ["parameters", "capacity-model"] as const;
export const capexPolicies = ["plan", "reactive", "stop"] as const;

export type ScenarioOptions = {
  /** run-off: only land, shell and power keep a value after 2040. */
  terminalValueMode: (typeof terminalValueModes)[number];
  /** consolidated: a loss shields the parent's tax now. stand-alone: carried forward, 80 % limit. */
  taxMode: (typeof taxModes)[number];
  /** Demand and capex policy are separate axes: weak demand with unreacting capex is the worst case. */
  capexPolicy: (typeof capexPolicies)[number];
  /** Leaves out advertising and internal-productivity uplift. */
  strict: boolean;
  /** Scales external revenue of the projected years; 1 for the scenario itself. */
  revenueMultiplier: number;
};

export const defaultScenarioOptions: ScenarioOptions = {
  terminalValueMode: "run-off",
  taxMode: "consolidated",
  capexPolicy: "plan",
  strict: false,
  revenueMultiplier: 1,
};
