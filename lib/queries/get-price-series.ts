import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import type { PriceSeries } from "@/lib/contracts/price-series";
import { AppError } from "@/lib/errors/app-error";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

/**
 * The newest vintage of every period known at `asOf`, oldest period first.
 * @throws {AppError} NOT_FOUND for an id no source has delivered.
 */
export async function getPriceSeries(database: Database, id: string, asOf?: string): Promise<PriceSeries> {
  const [head] = await database
    .select({ series, source })
    .from(series)
    .innerJoin(source, eq(source.id, series.sourceId))
    .where(eq(series.id, id));
  if (!head) throw new AppError("NOT_FOUND", `There is no series ${id}. /api/v1/series lists them.`);
  const points = await database
    .selectDistinctOn([observation.periodStart, observation.periodEnd], {
      periodStart: observation.periodStart,
      periodEnd: observation.periodEnd,
      value: observation.value,
      priceUsdPerMwh: observation.priceUsdPerMwh,
      partial: observation.partial,
      knownAt: observation.knownAt,
      retrievedAt: observation.retrievedAt,
      evidence: observation.evidence,
    })
    .from(observation)
    .where(and(eq(observation.seriesId, id), knownBy(observation.knownAt, asOf)))
    .orderBy(asc(observation.periodStart), asc(observation.periodEnd), desc(observation.knownAt));
  return {
    id: head.series.id,
    zone: head.series.zone,
    marketType: head.series.marketType,
    currency: head.series.currency,
    unit: head.series.unit,
    sourceId: head.source.id,
    attribution: head.source.attribution,
    licenceName: head.series.licenceName ?? head.source.licenceName,
    redistribution: head.series.redistribution ?? head.source.redistribution,
    points: points.map((point) => ({
      ...point,
      periodStart: isoInstant(point.periodStart),
      periodEnd: isoInstant(point.periodEnd),
      knownAt: isoInstant(point.knownAt),
      retrievedAt: isoInstant(point.retrievedAt),
    })),
  };
}
