import "server-only";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import { QUARTERS_PER_YEAR } from "@/lib/model/capacity/capacity-quarter";
import { minimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { CapacityLimits } from "@/lib/model/scenario/scenario-context";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { getReferenceCapacity } from "./get-reference-capacity";

/**
 * Power, cooling and network of the capacity model at its sourced values, as the scenario engine takes them.
 * @throws {AppError} NOT_FOUND when the database lacks the reference accelerator.
 */
export async function getCapacityLimits(
  database: Database,
  base: Record<keyof CapacityLimits["reference"], ScenarioTriple>,
  asOf?: string,
): Promise<CapacityLimits> {
  const reference = await getReferenceCapacity(database, asOf);
  if (reference === null) {
    throw new AppError(
      "NOT_FOUND",
      "Nothing is known of the reference accelerator or of its power price at this day.",
    );
  }
  const { power, cooling, optics } = minimumCapacity(reference.terms).limitsItGw;
  return {
    powerItGw: yearlyMean(power),
    coolingItGw: yearlyMean(cooling),
    networkItGw: yearlyMean(optics),
    reference: {
      energisedPower2026Gw: base.energisedPower2026Gw.base,
      coolingToPowerRatio: base.coolingToPowerRatio.base,
      networkAdds2026Gw: base.networkAdds2026Gw.base,
    },
  };
}

function yearlyMean(byQuarter: readonly number[]): number[] {
  return Array.from({ length: byQuarter.length / QUARTERS_PER_YEAR }, (_, year) => {
    const quarters = byQuarter.slice(year * QUARTERS_PER_YEAR, (year + 1) * QUARTERS_PER_YEAR);
    return quarters.reduce((sum, gw) => sum + gw, 0) / QUARTERS_PER_YEAR;
  });
}
