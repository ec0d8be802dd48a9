import "server-only";
import type { Database } from "@/db/database";
import type { MeritOrderRequest } from "@/lib/contracts/merit-order-request";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { AppError } from "@/lib/errors/app-error";
import { energisedSites } from "@/lib/model/capacity/energised-sites";
import { meritOrder, type MeritOrderRegion, type PublishedPrice } from "@/lib/model/capacity/merit-order";
import { perMwhFactor } from "@/lib/units/price-unit";
import { getUnitCostData } from "./get-unit-cost-data";
import { listPowerPriceParts, type StoredPricePart } from "./list-power-price-parts";
import { listSiteMilestones, type SiteTimelines } from "./list-site-milestones";

export type MeritOrder = {
  regions: MeritOrderRegion[];
  /** Sites whose name ends in no place known here: in no region. */
  unplacedSites: string[];
  sitesSource: SiteTimelines["source"];
};

/**
 * Regions by their long-run marginal cost of a token, with the power announced in each, as known at `asOf`.
 * @throws {AppError} NOT_FOUND for an accelerator, model or speed nobody measured.
 */
export async function getMeritOrder(database: Database, request: MeritOrderRequest): Promise<MeritOrder> {
  const data = await getUnitCostData(database, request.asOf);
  const { milestones, source } = await listSiteMilestones(database, request.asOf);
  const sites = energisedSites(milestones);
  const parts = await listPowerPriceParts(database, request.asOf ?? new Date().toISOString());
  const { hardware, model, marketType, ownerClass, interactivityTokensPerSecondPerUser } = request;
  const regions = meritOrder({
    data,
    choice: {
      ...costDefaults,
      hardware,
      model,
      marketType,
      ownerClass,
      interactivityTokensPerSecondPerUser,
      region: undefined,
    },
    publishedPrices: parts.flatMap(publishedPrice),
    sites,
    leadTimeYearsByZone: request.leadTimeYears,
  });
  if ("unknown" in regions) {
    const { field, value, allowed } = regions.unknown;
    throw new AppError("NOT_FOUND", `Nothing is known for ${field} ${value}.`, {
      fields: [{ field, value, allowed }],
    });
  }
  return {
    regions,
    unplacedSites: sites.flatMap(({ site, zone }) => (zone === null ? [site] : [])),
    sitesSource: source,
  };
}

/** A dollar average of large customers, where a region has no monthly series of its own. */
function publishedPrice(part: StoredPricePart): PublishedPrice[] {
  const factor = perMwhFactor(part.unit);
  if (part.part !== "retail-average" || part.currency !== "USD" || part.value === null || factor === null)
    return [];
  return [
    {
      zone: part.regionId,
      priceUsdPerMwh: part.value * factor,
      period: part.period,
      evidence: part.evidence,
      sourceTitle: part.sourceTitle,
      sourceUrl: part.sourceUrl,
      note: part.note,
    },
  ];
}
