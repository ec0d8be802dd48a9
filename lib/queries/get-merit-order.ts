import "server-only";
import type { Database } from "@/db/database";
import type { MeritOrderRequest } from "@/lib/contracts/merit-order-request";
import { unitCostChoice } from "@/lib/contracts/unit-cost-choice";
import { AppError } from "@/lib/errors/app-error";
import { energisedSites } from "@/lib/model/capacity/energised-sites";
import { meritOrder, type MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { publishedPrices } from "@/lib/model/capacity/published-price";
import { getUnitCostData } from "./get-unit-cost-data";
import { listSiteMilestones, type SiteListOrigin } from "./list-site-milestones";

export type MeritOrderAnswer = { regions: MeritOrderRegion[]; siteOrigin: SiteListOrigin | null };

/**
 * Zones from the cheapest long-run marginal token to the dearest, with the power announced in each.
 * @throws {AppError} NOT_FOUND or INVALID_INPUT for what nobody measured, naming field and allowed values; NOT_FOUND for a
 * lead time of a zone that is not in the stack.
 * @throws {RangeError} for inputs that contradict each other.
 */
export async function getMeritOrder(
  database: Database,
  { serving, leadTimeYears }: MeritOrderRequest,
): Promise<MeritOrderAnswer> {
  const data = await getUnitCostData(database, serving.asOf);
  const { milestones, origin } = await listSiteMilestones(database, serving.asOf);
  const regions = meritOrder({
    data,
    choice: unitCostChoice(serving),
    publishedPrices: publishedPrices(data.regionFacts, serving.marketType),
    sites: energisedSites(milestones),
    leadTimeYearsByZone: leadTimeYears,
  });
  if ("unknown" in regions) {
    const { field, value, allowed } = regions.unknown;
    const code = field === "interactivityTokensPerSecondPerUser" ? "INVALID_INPUT" : "NOT_FOUND";
    throw new AppError(code, `Nothing is known for ${field} ${value}.`, {
      fields: [{ field, value, allowed }],
    });
  }
  const zones = new Set(regions.map(({ zone }) => zone));
  const stray = Object.keys(leadTimeYears).find((zone) => !zones.has(zone));
  if (stray !== undefined) {
    throw new AppError("NOT_FOUND", `No price and no tracked site is known for ${stray}.`, {
      fields: [
        { field: `leadTime.${stray}`, value: leadTimeYears[stray], allowed: [...zones].sort().join(", ") },
      ],
    });
  }
  return { regions, siteOrigin: origin };
}
