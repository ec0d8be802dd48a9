import { bindingConstraint, capacityConstraints, type CapacityConstraint } from "./binding-constraint";
import { yearIndex } from "./horizon";
import type { ScenarioState } from "./scenario-state";

export const MODAL_CONSTRAINT_LAST_YEAR = 2035;

/** What limits capacity in most years from the first projected one to 2035; of equals the first in `capacityConstraints`. */
export function modalConstraint(state: ScenarioState): CapacityConstraint | null {
  const counts = new Map<CapacityConstraint, number>();
  for (let t = state.firstProjectedIndex; t <= yearIndex(MODAL_CONSTRAINT_LAST_YEAR); t++) {
    const constraint = bindingConstraint(state.paths, t);
    if (constraint !== null) counts.set(constraint, (counts.get(constraint) ?? 0) + 1);
  }
  return capacityConstraints.reduce<CapacityConstraint | null>(
    (top, each) => ((counts.get(each) ?? 0) > (top === null ? 0 : (counts.get(top) ?? 0)) ? each : top),
    null,
  );
}
