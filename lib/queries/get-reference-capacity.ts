import "server-only";
import type { Database } from "@/db/database";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import { capacityCase } from "@/lib/model/capacity/capacity-case";
import type { CapacityCase } from "@/lib/model/capacity/quoted-capacity-case";
import { getUnitCostData } from "./get-unit-cost-data";

/** The capacity plan of what the cost page shows first, at sourced values; null where the database lacks it. */
export async function getReferenceCapacity(database: Database, asOf?: string): Promise<CapacityCase | null> {
  const found = capacityCase(await getUnitCostData(database, asOf), {
    serving: unitCostChoice(costDefaults),
    capital: "sunk",
    overrides: {},
    limits: {},
    demands: { requiredItGw: [], residency: {} },
  });
  return "unknown" in found ? null : found;
}
