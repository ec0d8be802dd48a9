import "server-only";
import type { Database } from "@/db/database";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import { AppError } from "@/lib/errors/app-error";
import { capacityCase } from "@/lib/model/capacity/capacity-case";
import { QUARTERS_PER_YEAR } from "@/lib/model/capacity/capacity-quarter";
import { minimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { CapacityLimits } from "@/lib/model/scenario/scenario-context";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { getUnitCostData } from "./get-unit-cost-data";

/**
 * Power, cooling and network of the capacity model at its sourced values, as the scenario engine takes them.
 * @throws {AppError} NOT_FOUND when the database lacks the reference accelerator.
 */
export async function getCapacityLimits(
  database: Database,
  base: Record<keyof CapacityLimits["reference"], ScenarioTriple>,
  asOf?: string,
): Promise<CapacityLimits> {
  const found = capacityCase(await getUnitCostData(database, asOf), {
    serving: unitCostChoice(costDefaults),
    capital: "sunk",
    overrides: {},
    limits: {},
    demands: { requiredItGw: [], residency: {} },
  });
  if ("unknown" in found) {
    throw new AppError("NOT_FOUND", `The database has nothing for ${found.unknown.field}.`);
  }
  const { power, cooling, optics } = minimumCapacity(found.terms).limitsItGw;
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
