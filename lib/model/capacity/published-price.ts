import type { EvidenceStatus } from "../evidence";
import type { RegionFact } from "../unit-cost/region-fact";
import type { RetailMarketType } from "../unit-cost/regional-electricity-price";

/** What large customers of a zone pay, where no series of monthly prices is ingested. */
export type PublishedPrice = {
  zone: string;
  priceUsdPerMwh: number;
  period: string;
  evidence: EvidenceStatus;
  sourceTitle: string;
  sourceUrl: string | null;
  note: string | null;
};

/**
 * Averages of industry among the facts of regions: they stand beside industrial prices and no other tariff.
 * @throws {RangeError} if one is not in USD/MWh: no rate of exchange is assumed.
 */
export function publishedPrices(
  facts: readonly RegionFact[],
  marketType: RetailMarketType,
): PublishedPrice[] {
  if (marketType !== "retail-industrial") return [];
  return facts
    .filter(({ metric }) => metric === "industrial-electricity-price")
    .map(({ zone, value, unit, period, evidence, sourceTitle, sourceUrl, note }) => {
      if (unit !== "USD/MWh") throw new RangeError(`the price of ${zone} must be in USD/MWh, got ${unit}`);
      return { zone, priceUsdPerMwh: value, period, evidence, sourceTitle, sourceUrl, note };
    });
}
