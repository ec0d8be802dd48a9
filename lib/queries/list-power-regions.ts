import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

export type PowerRegion = {
  zone: string;
  marketType: string;
  seriesId: string;
  sourceId: string;
  currency: string;
  newestMonthStart: string;
  newestPrice: number;
  /** Null where the price is not in dollars: no dated exchange rate has been ingested. */
  newestPriceUsdPerMwh: number | null;
  partial: boolean;
};

const listedMarketTypes = ["retail-industrial", "retail-commercial", "day-ahead"];

/** Every zone with a price, by its newest month known at `asOf`. */
export async function listPowerRegions(database: Database, asOf?: string): Promise<PowerRegion[]> {
  const rows = await database
    .selectDistinctOn([series.id], {
      zone: series.zone,
      marketType: series.marketType,
      seriesId: series.id,
      sourceId: series.sourceId,
      currency: series.currency,
      newestMonthStart: observation.periodStart,
      newestPrice: observation.value,
      newestPriceUsdPerMwh: observation.priceUsdPerMwh,
      partial: observation.partial,
    })
    .from(series)
    .innerJoin(observation, eq(observation.seriesId, series.id))
    .where(and(inArray(series.marketType, listedMarketTypes), knownBy(observation.knownAt, asOf)))
    .orderBy(asc(series.id), desc(observation.periodStart), desc(observation.knownAt));
  return rows.map((row) => ({ ...row, newestMonthStart: isoInstant(row.newestMonthStart) }));
}
