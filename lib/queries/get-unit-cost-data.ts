import "server-only";
import type { Database } from "@/db/database";
import type { UnitCostData } from "@/lib/model/unit-cost/quote-unit-cost";
import { listAssumptions } from "./list-assumptions";
import { listHardwareConstants } from "./list-hardware-constants";
import { listOperatingPoints } from "./list-operating-points";
import { listRegionFacts } from "./list-region-facts";
import { listRetailPrices } from "./list-retail-prices";
import { untilDataChange } from "./until-data-change";

/**
 * Everything a unit cost is computed from; prices, facts of regions and hardware constants as known at `asOf`. Kept until
 * figures change.
 */
export function getUnitCostData(database: Database, asOf?: string): Promise<UnitCostData> {
  return untilDataChange(database, `unit cost data ${asOf ?? "now"}`, () => readUnitCostData(database, asOf));
}

async function readUnitCostData(database: Database, asOf: string | undefined): Promise<UnitCostData> {
  return {
    assumptions: await listAssumptions(database),
    operatingPoints: await listOperatingPoints(database),
    prices: await listRetailPrices(database, asOf),
    regionFacts: await listRegionFacts(database, asOf),
    hardwareConstants: await listHardwareConstants(database, asOf),
  };
}
