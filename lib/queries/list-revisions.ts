import "server-only";
import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import type { FilingRevision } from "@/lib/contracts/api/companies/company-revisions";
import type { Revision, RevisionPage } from "@/lib/contracts/api/data/revision-page";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";
import { isShownConcept } from "./newest-figures";
import { listFilingRevisions } from "./list-filing-revisions";

/**
 * Every value that changed between vintages, newest knowledge first, of what was known at `asOf`.
 * A public instance leaves out what may not be passed on.
 */
export async function listRevisions(
  database: Database,
  page: { limit: number; offset: number; asOf?: string | undefined; isPublicInstance: boolean },
): Promise<RevisionPage> {
  const limit = page.offset + page.limit + 1; // one more tells whether there are more
  const observed = await observationRevisions(database, limit, page);
  const filed = await listFilingRevisions(database, isShownConcept, { limit, asOf: page.asOf });
  const publishers = new Map(
    (await database.select({ id: source.id, publisher: source.publisher }).from(source)).map(
      ({ id, publisher }) => [id, publisher],
    ),
  );
  const all = [...observed, ...filed.map(revisionOfFiling)].toSorted((a, b) =>
    b.newKnownAt.localeCompare(a.newKnownAt),
  );
  return {
    revisions: all
      .slice(page.offset, page.offset + page.limit)
      .map((row) => ({ ...row, publisher: publishers.get(row.sourceId) ?? row.sourceId })),
    hasMore: all.length > page.offset + page.limit,
  };
}

type UnnamedRevision = Omit<Revision, "publisher">;

async function observationRevisions(
  database: Database,
  limit: number,
  { asOf, isPublicInstance }: { asOf?: string | undefined; isPublicInstance: boolean },
): Promise<UnnamedRevision[]> {
  const before = sql`over (partition by ${observation.seriesId}, ${observation.periodStart}, ${observation.periodEnd} order by ${observation.knownAt})`;
  const vintage = database
    .select({
      seriesId: observation.seriesId,
      periodStart: observation.periodStart,
      value: observation.value,
      knownAt: observation.knownAt,
      oldValue: sql<number | null>`lag(${observation.value}) ${before}`.as("old_value"),
      oldKnownAt: sql<string | null>`lag(${observation.knownAt}) ${before}`.as("old_known_at"),
      oldPartial: sql<boolean | null>`lag(${observation.partial}) ${before}`.as("old_partial"),
      oldEvidence: sql<string | null>`lag(${observation.evidence}) ${before}`.as("old_evidence"),
    })
    .from(observation)
    .where(knownBy(observation.knownAt, asOf))
    .as("vintage");
  const rows = await database
    .select()
    .from(vintage)
    .innerJoin(series, eq(series.id, vintage.seriesId))
    .innerJoin(source, eq(source.id, series.sourceId))
    .where(
      and(
        isNotNull(vintage.oldValue),
        ne(vintage.oldValue, vintage.value),
        isPublicInstance ? sql`coalesce(${series.redistribution}, ${source.redistribution})` : undefined,
      ),
    )
    .orderBy(desc(vintage.knownAt), vintage.seriesId, desc(vintage.periodStart))
    .limit(limit);
  return rows.map(({ vintage: row, series: { kind, unit, sourceId } }) => ({
    kind,
    subject: row.seriesId,
    period: isoInstant(row.periodStart).replace("T00:00:00.000Z", ""),
    unit,
    oldValue: row.oldValue ?? Number.NaN,
    newValue: row.value,
    oldKnownAt: isoInstant(row.oldKnownAt ?? ""),
    newKnownAt: isoInstant(row.knownAt),
    oldWasPreliminary: row.oldPartial === true || row.oldEvidence === "estimated",
    sourceId,
    sourceUrl: null,
  }));
}

function revisionOfFiling(row: FilingRevision): UnnamedRevision {
  return {
    kind: "filing",
    subject: `${row.ticker}:${row.concept}`,
    period: row.calendarQuarter ?? row.fiscalPeriod ?? `${row.periodStart}/${row.periodEnd}`,
    unit: row.unit,
    oldValue: row.old.value,
    newValue: row.new.value,
    oldKnownAt: row.old.filedAt,
    newKnownAt: row.new.filedAt,
    oldWasPreliminary: false,
    sourceId: row.sourceId,
    sourceUrl: row.new.sourceUrl,
  };
}
