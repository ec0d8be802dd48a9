import "server-only";
import type { Database } from "@/db/database";
import { listPowerRegions } from "./list-power-regions";

/** Zones whose industrial price is in dollars: what a scenario's power price may be taken from. The nation first. */
export async function listUsPowerRegions(database: Database, asOf?: string): Promise<string[]> {
  const regions = await listPowerRegions(database, asOf);
  const zones = regions
    .filter((region) => region.marketType === "retail-industrial" && region.newestPriceUsdPerMwh !== null)
    .map((region) => region.zone);
  return zones.toSorted((a, b) => a.length - b.length || a.localeCompare(b));
}
