import { capacityCase } from "@/lib/model/capacity/capacity-case";
import { createCapacityEnsemble, type CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import { solveCapacity, type CapacityOutcome } from "@/lib/model/capacity/solve-capacity";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { serverLinearSolver } from "../server-linear-solver";

/** What the plan process is sent: plain data, copied between processes. */
export type PlanTask = {
  data: UnitCostData;
  choice: CapacityChoice;
  uncertainty: { draws: number; seed: string };
};

/** `uncertainty` is null where the programme has no plan. */
export type DrawnPlan = { outcome: CapacityOutcome; uncertainty: CapacityUncertainty | null };

/** Runs in the plan process. */
export async function plan({ data, choice, uncertainty }: PlanTask): Promise<DrawnPlan> {
  const found = capacityCase(data, choice);
  if ("unknown" in found) throw new RangeError(`nothing is known for ${found.unknown.value}`);
  const solver = await serverLinearSolver();
  const outcome = solveCapacity(solver, found.terms);
  if ("infeasible" in outcome) return { outcome, uncertainty: null };
  const ensemble = createCapacityEnsemble(solver, data, found, uncertainty);
  try {
    ensemble.advance(uncertainty.draws);
    return { outcome, uncertainty: ensemble.summarise() };
  } finally {
    ensemble.dispose();
  }
}
