import "server-only";
import { and, asc, count, desc, eq, max, ne } from "drizzle-orm";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { assumption } from "@/db/schema/assumption";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import { hardwareConstant } from "@/db/schema/hardware-constant";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { operatingPoint } from "@/db/schema/operating-point";
import { powerPricePart } from "@/db/schema/power-price-part";
import { publishedRecord } from "@/db/schema/published-record";
import { regionFact } from "@/db/schema/region-fact";
import { scenarioCorrelation } from "@/db/schema/scenario-correlation";
import { scenarioParameter } from "@/db/schema/scenario-parameter";
import { series } from "@/db/schema/series";
import { sharePrice } from "@/db/schema/share-price";
import { source } from "@/db/schema/source";
import { vendorCustomer } from "@/db/schema/vendor-customer";
import { vendorExposure } from "@/db/schema/vendor-exposure";
import { vendorLink } from "@/db/schema/vendor-link";
import { quarterEnd } from "@/lib/model/tracking/calendar-quarter";
import { freshness, type Freshness } from "./freshness";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";
import { untilDataChange } from "./until-data-change";

export type SourceHealth = typeof source.$inferSelect & {
  rowCount: number;
  newestPeriodEnd: string | null;
  /** When the newest vintage of this source was known. */
  newestKnownAt: string | null;
  /** Null where the source has no dated series. */
  freshness: Freshness | null;
  lastRun: typeof ingestRun.$inferSelect | null;
};

/** Every source with its licence, newest figures, last run and freshness, at `asOf` or now. */
export async function getSourceHealth(database: Database, asOf?: string): Promise<SourceHealth[]> {
  const now = asOf ?? new Date().toISOString();
  const sources = await database.select().from(source).orderBy(asc(source.id));
  const { stored, undated } = await untilDataChange(database, `stored by source ${asOf ?? ""}`, async () => ({
    stored: await storedBySource(database, asOf),
    undated: await undatedRowCounts(database),
  }));
  const runs = await database
    .selectDistinctOn([ingestRun.sourceId])
    .from(ingestRun)
    .orderBy(asc(ingestRun.sourceId), desc(ingestRun.id));
  return sources.map((row) => {
    const ofSource = stored.filter(({ sourceId }) => sourceId === row.id);
    const newestPeriodEnd = ofSource.map(({ newest }) => newest).toSorted()[0] ?? null;
    const known =
      ofSource
        .map((group) => group.known)
        .toSorted()
        .at(-1) ?? null;
    const rowCount = ofSource.reduce((sum, group) => sum + group.rows, 0);
    const lastRun = runs.find((run) => run.sourceId === row.id) ?? null;
    return {
      ...row,
      rowCount: rowCount > 0 ? rowCount : (undated[row.id] ?? 0),
      newestPeriodEnd,
      newestKnownAt: known,
      freshness: newestPeriodEnd === null ? null : freshness({ newestPeriodEnd, now, ...row }),
      lastRun: lastRun && {
        ...lastRun,
        startedAt: isoInstant(lastRun.startedAt),
        finishedAt: lastRun.finishedAt === null ? null : isoInstant(lastRun.finishedAt),
      },
    };
  });
}

type StoredGroup = { sourceId: string; rows: number; newest: string; known: string };

/**
 * What each source has delivered, by kind of figure: a source is as fresh as the kind that lags most, so that a daily gas
 * price does not hide a retail price of last year. Forecasts lie ahead and tell nothing of freshness.
 */
async function storedBySource(database: Database, asOf: string | undefined): Promise<StoredGroup[]> {
  const observations = await database
    .select({
      sourceId: series.sourceId,
      rows: count(),
      newest: max(observation.periodEnd),
      known: max(observation.knownAt),
    })
    .from(observation)
    .innerJoin(series, eq(series.id, observation.seriesId))
    .where(and(ne(observation.evidence, "estimated"), knownBy(observation.knownAt, asOf)))
    .groupBy(series.sourceId, series.marketType);
  const filings = await database
    .select({
      sourceId: filingFact.sourceId,
      rows: count(),
      newest: max(filingFact.calendarQuarter),
      known: max(filingFact.filedAt),
    })
    .from(filingFact)
    .where(knownBy(filingFact.filedAt, asOf))
    .groupBy(filingFact.sourceId);
  const shares = await database
    .select({
      sourceId: sharePrice.sourceId,
      rows: count(),
      newest: max(sharePrice.tradedOn),
      known: max(sharePrice.knownAt),
    })
    .from(sharePrice)
    .where(knownBy(sharePrice.knownAt, asOf))
    .groupBy(sharePrice.sourceId);
  const records = await database
    .select({
      sourceId: publishedRecord.sourceId,
      rows: count(),
      newest: max(publishedRecord.knownAt),
      known: max(publishedRecord.knownAt),
    })
    .from(publishedRecord)
    .where(knownBy(publishedRecord.knownAt, asOf))
    .groupBy(publishedRecord.sourceId);
  return [...observations, ...filings, ...shares, ...records].flatMap(({ newest, known, ...group }) =>
    newest === null || known === null
      ? []
      : [
          {
            ...group,
            newest: /Q\d$/.test(newest) ? quarterEnd(newest) : isoInstant(newest),
            known: isoInstant(known),
          },
        ],
  );
}

/** Figures that are lists, not series. */
async function undatedRowCounts(database: Database): Promise<Record<string, number>> {
  const tables = {
    "ai-revenue": aiRevenuePoint,
    companies: company,
    "cost-assumptions": assumption,
    "operating-points": operatingPoint,
    "power-price-parts": powerPricePart,
    "region-facts": regionFact,
    "hardware-constants": hardwareConstant,
    "scenario-parameters": scenarioParameter,
    "scenario-correlations": scenarioCorrelation,
    "vendor-exposures": vendorExposure,
    "vendor-customers": vendorCustomer,
    "vendor-links": vendorLink,
  };
  const counts: Record<string, number> = {};
  for (const [sourceId, table] of Object.entries(tables)) {
    counts[sourceId] = (await database.select({ rows: count() }).from(table))[0]?.rows ?? 0;
  }
  return counts;
}
