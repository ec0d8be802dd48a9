import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ComparisonRequest } from "./projection-request";

/** What a request says about how the engine computes, apart from the scenario's numbers. */
export function scenarioOptionsOf(request: Omit<ComparisonRequest, "overrides">): ScenarioOptions {
  const { grid, terminalValueMode, taxMode, capexPolicy, strict } = request;
  const { survivalCurve, economicDepreciation, writedownRule } = request;
  return {
    grid,
    terminalValueMode,
    taxMode,
    capexPolicy,
    survivalCurve,
    economicDepreciation,
    writedownRule,
    strict,
    revenueMultiplier: 1,
  };
}
