import "server-only";
import { and, asc, desc, eq, gte, inArray, max, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import {
  retailMarketTypes,
  type RegionalElectricityPrice,
} from "@/lib/model/unit-cost/regional-electricity-price";
import { trailingYear } from "./get-latest-price";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

const SOURCE_ID = "eia";
const YEARS_READ = 3; // twelve whole months lie within, also of a state that reports late

/** Zones with twelve whole months of dollar prices known at `asOf`, the nation first. */
export async function listRetailPrices(
  database: Database,
  asOf?: string,
): Promise<RegionalElectricityPrice[]> {
  const [newest] = await database
    .select({ periodStart: max(observation.periodStart) })
    .from(observation)
    .innerJoin(series, eq(series.id, observation.seriesId))
    .where(and(eq(series.sourceId, SOURCE_ID), knownBy(observation.knownAt, asOf)));
  if (!newest?.periodStart) return [];
  const since = new Date(newest.periodStart);
  since.setUTCFullYear(since.getUTCFullYear() - YEARS_READ);
  const rows = await database
    .selectDistinctOn([observation.seriesId, observation.periodStart, observation.periodEnd], {
      seriesId: series.id,
      zone: series.zone,
      marketType: series.marketType,
      periodStart: observation.periodStart,
      periodEnd: observation.periodEnd,
      priceUsdPerMwh: observation.priceUsdPerMwh,
      retrievedAt: observation.retrievedAt,
      sourceTitle: source.attribution,
      sourceUrl: source.homepageUrl,
    })
    .from(observation)
    .innerJoin(series, eq(series.id, observation.seriesId))
    .innerJoin(source, eq(source.id, series.sourceId))
    .where(
      and(
        eq(series.sourceId, SOURCE_ID),
        inArray(series.marketType, [...retailMarketTypes]),
        eq(observation.partial, false),
        sql`${observation.periodEnd} - ${observation.periodStart} <= interval '31 days'`,
        gte(observation.periodStart, since.toISOString()),
        knownBy(observation.knownAt, asOf),
      ),
    )
    .orderBy(
      asc(observation.seriesId),
      asc(observation.periodStart),
      asc(observation.periodEnd),
      desc(observation.knownAt),
    );
  const pointsById = new Map<string, MonthRow[]>();
  for (const row of rows) {
    const points = pointsById.get(row.seriesId);
    if (points) points.push(row);
    else pointsById.set(row.seriesId, [row]);
  }
  return [...pointsById.values()].flatMap((points) => priceOf(points) ?? []).toSorted(nationFirst);
}

type MonthRow = {
  seriesId: string;
  zone: string;
  marketType: string;
  periodStart: string;
  periodEnd: string;
  priceUsdPerMwh: number | null;
  retrievedAt: string;
  sourceTitle: string;
  sourceUrl: string;
};

function priceOf(points: readonly MonthRow[]): RegionalElectricityPrice | null {
  const newest = points.at(-1);
  const marketType = retailMarketTypes.find((candidate) => candidate === newest?.marketType);
  const year = trailingYear(points).flatMap(({ priceUsdPerMwh }) => priceUsdPerMwh ?? []);
  if (newest?.priceUsdPerMwh == null || marketType === undefined || year.length < 12) return null;
  return {
    zone: newest.zone,
    marketType,
    seriesId: newest.seriesId,
    trailingYearMeanUsdPerMwh: year.reduce((sum, price) => sum + price, 0) / year.length,
    newestUsdPerMwh: newest.priceUsdPerMwh,
    newestMonth: isoInstant(newest.periodStart).slice(0, 7),
    retrievedAt: isoInstant(newest.retrievedAt),
    sourceTitle: newest.sourceTitle.replace(/^Source: /, ""),
    sourceUrl: newest.sourceUrl,
  };
}

function nationFirst(a: RegionalElectricityPrice, b: RegionalElectricityPrice): number {
  return a.zone.length - b.zone.length || a.seriesId.localeCompare(b.seriesId);
}
