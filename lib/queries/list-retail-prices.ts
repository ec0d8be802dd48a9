import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import {
  retailMarketTypes,
  type RegionalElectricityPrice,
} from "@/lib/model/unit-cost/regional-electricity-price";
import { listTrailingYears } from "./list-trailing-years";

const SOURCE_ID = "eia";

/** Zones with twelve whole months of dollar prices known at `asOf`, the nation first. */
export async function listRetailPrices(
  database: Database,
  asOf?: string,
): Promise<RegionalElectricityPrice[]> {
  const heads = await database
    .select({
      id: series.id,
      zone: series.zone,
      marketType: series.marketType,
      publishedUnit: series.unit,
      sourceTitle: source.attribution,
      sourceUrl: source.homepageUrl,
    })
    .from(series)
    .innerJoin(source, eq(source.id, series.sourceId))
    .where(
      and(
        eq(series.sourceId, SOURCE_ID),
        eq(series.currency, "USD"),
        inArray(series.marketType, [...retailMarketTypes]),
      ),
    );
  const years = await listTrailingYears(database, heads, asOf);
  return heads
    .flatMap((head) => {
      const trailing = years.get(head.id);
      const marketType = retailMarketTypes.find((candidate) => candidate === head.marketType);
      if (trailing?.year == null || marketType === undefined) return [];
      return {
        zone: head.zone,
        marketType,
        seriesId: head.id,
        trailingYearMeanUsdPerMwh: trailing.year.meanPerMwh,
        newestUsdPerMwh: trailing.year.lastMonthPerMwh,
        newestMonth: trailing.year.lastMonth,
        retrievedAt: trailing.retrievedAt,
        sourceTitle: head.sourceTitle.replace(/^Source: /, ""),
        sourceUrl: head.sourceUrl,
      };
    })
    .toSorted(nationFirst);
}

function nationFirst(a: RegionalElectricityPrice, b: RegionalElectricityPrice): number {
  return a.zone.length - b.zone.length || a.seriesId.localeCompare(b.seriesId);
}
