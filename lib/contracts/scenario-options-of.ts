import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ComparisonRequest } from "./projection-request";

/** What a request says about how the engine computes, apart from the scenario's numbers. */
export function scenarioOptionsOf(request: Omit<ComparisonRequest, "overrides">): ScenarioOptions {
  const { terminalValueMode, taxMode, capexPolicy, strict } = request;
  return { terminalValueMode, taxMode, capexPolicy, strict, revenueMultiplier: 1 };
}
