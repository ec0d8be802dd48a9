import type { ScenarioWeights } from "./scenario-view";
import { assertBlendWeights } from "@/lib/model/scenario/blend-weights";

/** Whether weights can be blended: the engine's own rule, asked without throwing. */
export function areBlendWeights(weights: ScenarioWeights): boolean {
  try {
    assertBlendWeights(Object.values(weights));
    return true;
  } catch {
    return false;
  }
}
