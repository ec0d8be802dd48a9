import "server-only";
import type { Database } from "@/db/database";
import type { CapacityRequest } from "@/lib/contracts/capacity-request";
import { capacityChoice } from "@/lib/contracts/capacity-choice";
import { AppError } from "@/lib/errors/app-error";
import { capacityCase } from "@/lib/model/capacity/capacity-case";
import type { CapacityRegion } from "@/lib/model/capacity/capacity-region";
import { gridEnergyUsdPerMwYear } from "@/lib/model/capacity/grid-energy";
import type { CapacityCase } from "@/lib/model/capacity/quoted-capacity-case";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import { quarterName, QUARTER_COUNT } from "@/lib/model/capacity/capacity-quarter";
import { minimumCapacity, type MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { solveCapacity, type CapacityPlan, type InfeasibleDemand } from "@/lib/model/capacity/solve-capacity";
import { getUnitCostData } from "./get-unit-cost-data";
import { planInProcess } from "./plan-process/plan-pool";
import { serverLinearSolver } from "./server-linear-solver";

export type CapacityAnswer = {
  quarters: string[];
  inputs: CapacityCase["inputs"];
  serving: CapacityCase["terms"]["serving"];
  /** What the grid's power for a MW of utility power costs a year, by region. */
  gridEnergyUsdPerMwYear: Record<CapacityRegion, number>;
  minimum: MinimumCapacity;
  /** Null in `min` mode. */
  plan: CapacityPlan | null;
  /** Null unless asked for. */
  uncertainty: CapacityUncertainty | null;
};

/**
 * What can be deployed by quarter, what binds and what more of it is worth. With draws, in a process of its own.
 * @throws {AppError} NOT_FOUND for an accelerator or region nothing is known of; INVALID_INPUT for a required capacity
 * that the limits do not allow, with the most there can be.
 * @throws {RangeError} for inputs that contradict each other.
 */
export async function getCapacity(
  database: Database,
  request: CapacityRequest,
  signal?: AbortSignal,
): Promise<CapacityAnswer> {
  const data = await getUnitCostData(database, request.asOf);
  const choice = capacityChoice(request);
  const found = capacityCase(data, choice);
  if ("unknown" in found) {
    const { field, value, allowed } = found.unknown;
    throw new AppError("NOT_FOUND", `Nothing is known for ${field} ${value}.`, {
      fields: [{ field: `serving.${field}`, value, allowed }],
    });
  }
  const answer = {
    quarters: Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter)),
    inputs: found.inputs,
    serving: found.terms.serving,
    gridEnergyUsdPerMwYear: gridEnergyUsdPerMwYear(found.terms),
    minimum: minimumCapacity(found.terms),
  };
  if (request.mode === "min") {
    for (const { quarter, itGw } of found.terms.demands.requiredItGw) {
      const highest = answer.minimum.itGw[quarter] ?? 0;
      if (itGw > highest) {
        throw notAllowed({
          field: `requiredItGw.${quarterName(quarter)}`,
          value: itGw,
          allowed: `from 0 to ${highest} (GW of IT)`,
        });
      }
    }
    return { ...answer, plan: null, uncertainty: null };
  }
  const { outcome, uncertainty } =
    request.uncertainty === undefined
      ? { outcome: solveCapacity(await serverLinearSolver(), found.terms), uncertainty: null }
      : await planInProcess({ data, choice, uncertainty: request.uncertainty }, signal);
  if ("infeasible" in outcome) throw notAllowed(outcome.infeasible);
  return { ...answer, plan: outcome.plan, uncertainty };
}

function notAllowed({ field, value, allowed }: InfeasibleDemand): AppError {
  return new AppError("INVALID_INPUT", `The limits do not allow ${value} GW of IT (${field}).`, {
    fields: [{ field, value, allowed }],
  });
}
