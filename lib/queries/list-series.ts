import "server-only";
import { and, asc, count, eq, max, min, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import type { SeriesSummary } from "@/lib/contracts/api/energy/series-list";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";
import { untilDataChange } from "./until-data-change";

type SeriesFilter = {
  sourceId?: string | undefined;
  zone?: string | undefined;
  asOf?: string | undefined;
};

/** Every series with its reach, of what was known at `asOf`. */
export function listSeries(database: Database, filter: SeriesFilter = {}): Promise<SeriesSummary[]> {
  return untilDataChange(database, `series ${JSON.stringify(filter)}`, () => readSeries(database, filter));
}

async function readSeries(database: Database, filter: SeriesFilter): Promise<SeriesSummary[]> {
  const conditions: (SQL | undefined)[] = [knownBy(observation.knownAt, filter.asOf)];
  if (filter.sourceId !== undefined) conditions.push(eq(series.sourceId, filter.sourceId));
  if (filter.zone !== undefined) conditions.push(eq(series.zone, filter.zone));
  const rows = await database
    .select({
      id: series.id,
      sourceId: series.sourceId,
      zone: series.zone,
      marketType: series.marketType,
      currency: series.currency,
      unit: series.unit,
      licenceName: sql<string>`coalesce(${series.licenceName}, ${source.licenceName})`,
      redistribution: sql<boolean>`coalesce(${series.redistribution}, ${source.redistribution})`,
      firstPeriodStart: min(observation.periodStart),
      lastPeriodEnd: max(observation.periodEnd),
      observationCount: count(),
    })
    .from(series)
    .innerJoin(source, eq(source.id, series.sourceId))
    .innerJoin(observation, eq(observation.seriesId, series.id))
    .where(and(...conditions))
    .groupBy(series.id, source.id)
    .orderBy(asc(series.id));
  return rows.map((row) => ({
    ...row,
    firstPeriodStart: row.firstPeriodStart === null ? null : isoInstant(row.firstPeriodStart),
    lastPeriodEnd: row.lastPeriodEnd === null ? null : isoInstant(row.lastPeriodEnd),
  }));
}
