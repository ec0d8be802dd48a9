import "server-only";
import { asc, count, desc, eq, max } from "drizzle-orm";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { assumption } from "@/db/schema/assumption";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { operatingPoint } from "@/db/schema/operating-point";
import { scenarioParameter } from "@/db/schema/scenario-parameter";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import { quarterEnd } from "./calendar-quarters";
import { freshness, type Freshness } from "./freshness";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

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
  const prices = await database
    .select({
      sourceId: series.sourceId,
      rows: count(),
      newest: max(observation.periodEnd),
      known: max(observation.knownAt),
    })
    .from(observation)
    .innerJoin(series, eq(series.id, observation.seriesId))
    .where(knownBy(observation.knownAt, asOf))
    .groupBy(series.sourceId);
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
  const runs = await database
    .selectDistinctOn([ingestRun.sourceId])
    .from(ingestRun)
    .orderBy(asc(ingestRun.sourceId), desc(ingestRun.id));

  const undated = await undatedRowCounts(database);
  return sources.map((row) => {
    const price = prices.find((candidate) => candidate.sourceId === row.id);
    const filing = filings.find((candidate) => candidate.sourceId === row.id);
    const newestPeriodEnd = price?.newest
      ? isoInstant(price.newest)
      : filing?.newest
        ? quarterEnd(filing.newest)
        : null;
    const known = price?.known ?? filing?.known ?? null;
    const lastRun = runs.find((run) => run.sourceId === row.id) ?? null;
    return {
      ...row,
      rowCount: price?.rows ?? filing?.rows ?? undated[row.id] ?? 0,
      newestPeriodEnd,
      newestKnownAt: known === null ? null : isoInstant(known),
      freshness: newestPeriodEnd === null ? null : freshness({ newestPeriodEnd, now, ...row }),
      lastRun: lastRun && {
        ...lastRun,
        startedAt: isoInstant(lastRun.startedAt),
        finishedAt: lastRun.finishedAt === null ? null : isoInstant(lastRun.finishedAt),
      },
    };
  });
}

/** Figures that are lists, not series. */
async function undatedRowCounts(database: Database): Promise<Record<string, number>> {
  const tables = {
    "ai-revenue": aiRevenuePoint,
    companies: company,
    "cost-assumptions": assumption,
    "operating-points": operatingPoint,
    "scenario-parameters": scenarioParameter,
  };
  const counts: Record<string, number> = {};
  for (const [sourceId, table] of Object.entries(tables)) {
    counts[sourceId] = (await database.select({ rows: count() }).from(table))[0]?.rows ?? 0;
  }
  return counts;
}
