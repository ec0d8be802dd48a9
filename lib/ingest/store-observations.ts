import "server-only";
import { inArray, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { series } from "@/db/schema/series";
import { AppError } from "@/lib/errors/app-error";
import type { EvidenceStatus } from "@/lib/model/evidence";
import type { PriceRow } from "@/lib/sources/price-row";
import { utcInstant } from "./utc-instant";

export type PriceVintage = {
  sourceId: string;
  ingestRunId: number;
  /** When the world could know these values. */
  knownAt: string;
  retrievedAt: string;
  evidence: EvidenceStatus;
};

export type StoreCounts = { storedCount: number; unchangedCount: number };

export type PriceCounts = StoreCounts & {
  /** Rows that contradict a stored value of the same `knownAt`: history is not overwritten, so they are not stored. */
  contradictedCount: number;
};

/** What a run says about rows it did not store; null when there are none. */
export function contradictionMessage(contradictedCount: number): string | null {
  return contradictedCount === 0
    ? null
    : `${contradictedCount} rows contradict a value stored with the same date of knowledge; the stored value stays`;
}

const countSchema = z.object({ rows: z.tuple([z.object({ count: z.number() })]) });

export function priceSeriesId(sourceId: string, row: Pick<PriceRow, "zone" | "marketType">): string {
  return `${sourceId}:${row.zone}:${row.marketType}`;
}

/**
 * Appends the rows that say something new: a value equal to the newest one known at this vintage is unchanged.
 * One statement for any number of rows, in columns (unnest), which is several times faster than batched inserts.
 */
export async function storePrices(
  database: Database,
  rows: readonly PriceRow[],
  vintage: PriceVintage,
): Promise<PriceCounts> {
  if (rows.length === 0) return { storedCount: 0, unchangedCount: 0, contradictedCount: 0 };
  const knownAt = utcInstant(vintage.knownAt);
  const retrievedAt = utcInstant(vintage.retrievedAt);
  const seriesIds = rows.map((row) => priceSeriesId(vintage.sourceId, row));
  const firstOfSeries = [...new Map(seriesIds.map((id, index) => [id, rows[index]] as const)).entries()];
  const newSeries = firstOfSeries.flatMap(([id, row]) => (row ? [{ id, ...row }] : []));
  await database.execute(sql`
    insert into series (id, source_id, zone, market_type, currency, unit)
    select id, ${vintage.sourceId}, zone, market_type, currency, unit
    from unnest(
      ${textArray(newSeries.map(({ id }) => id))}, ${textArray(newSeries.map(({ zone }) => zone))},
      ${textArray(newSeries.map(({ marketType }) => marketType))}, ${textArray(newSeries.map(({ currency }) => currency))},
      ${textArray(newSeries.map(({ unit }) => unit))}
    ) as incoming (id, zone, market_type, currency, unit)
    on conflict (id) do nothing
  `);
  await refuseOtherUnit(database, rows, seriesIds);
  const { first, last } = startRange(rows);
  const incoming = sql`unnest(
    ${textArray(seriesIds)}, ${timestampArray(rows.map((row) => row.intervalStart))},
    ${timestampArray(rows.map((row) => row.intervalEnd))}, ${numberArray(rows.map((row) => row.price))},
    ${numberArray(rows.map((row) => row.priceUsdPerMwh ?? null))}, ${booleanArray(rows.map((row) => row.partial ?? false))}
  ) as incoming (series_id, period_start, period_end, value, price_usd_per_mwh, partial)`;
  const storedCount = await countOf(
    database,
    sql`
      with newest as (
        select distinct on (series_id, period_start, period_end) series_id, period_start, period_end, value, partial
        from observation
        where series_id = any(${textArray(newSeries.map(({ id }) => id))}) and known_at <= ${knownAt}::timestamptz
          and period_start between ${first}::timestamptz and ${last}::timestamptz
        order by series_id, period_start, period_end, known_at desc
      ), stored as (
        insert into observation (
          series_id, period_start, period_end, known_at, retrieved_at, value, price_usd_per_mwh, partial, evidence, ingest_run_id
        )
        select incoming.series_id, incoming.period_start, incoming.period_end,
          ${knownAt}::timestamptz, ${retrievedAt}::timestamptz,
          incoming.value, incoming.price_usd_per_mwh, incoming.partial, ${vintage.evidence}, ${vintage.ingestRunId}::integer
        from ${incoming}
        left join newest using (series_id, period_start, period_end)
        where newest.value is distinct from incoming.value or newest.partial is distinct from incoming.partial
        on conflict do nothing
        returning 1
      )
      select count(*)::integer as count from stored
    `,
  );
  if (storedCount === rows.length) return { storedCount, unchangedCount: 0, contradictedCount: 0 };
  const contradictedCount = await countOf(
    database,
    sql`
      select count(*)::integer as count
      from ${incoming}
      join observation known using (series_id, period_start, period_end)
      where known.known_at = ${knownAt}::timestamptz
        and (known.value is distinct from incoming.value or known.partial is distinct from incoming.partial)
    `,
  );
  return { storedCount, unchangedCount: rows.length - storedCount - contradictedCount, contradictedCount };
}

/** Keeps a small payload from reading a long history. */
function startRange(rows: readonly PriceRow[]): { first: string; last: string } {
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const startMs = Date.parse(row.intervalStart);
    firstMs = Math.min(firstMs, startMs);
    lastMs = Math.max(lastMs, startMs);
  }
  return { first: new Date(firstMs).toISOString(), last: new Date(lastMs).toISOString() };
}

async function countOf(database: Database, query: SQL): Promise<number> {
  return countSchema.parse(await database.execute(query)).rows[0].count;
}

/** @throws {AppError} INVALID_INPUT when a series changes its currency or unit: another series, or a mistake, never a new value. */
async function refuseOtherUnit(
  database: Database,
  rows: readonly PriceRow[],
  seriesIds: readonly string[],
): Promise<void> {
  const stored = await database
    .select({ id: series.id, currency: series.currency, unit: series.unit })
    .from(series)
    .where(inArray(series.id, [...new Set(seriesIds)]));
  const storedById = new Map(stored.map((row) => [row.id, row]));
  for (const [index, row] of rows.entries()) {
    const known = storedById.get(seriesIds[index] ?? "");
    if (known && (known.unit !== row.unit || known.currency !== row.currency)) {
      throw new AppError(
        "INVALID_INPUT",
        `${known.id} is in ${known.currency} (${known.unit}); the payload has ${row.currency} (${row.unit})`,
      );
    }
  }
}

/** Drivers take an array as one parameter only in PostgreSQL's own notation. */
function textArray(values: readonly string[]) {
  const elements = values.map((value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);
  return sql`${`{${elements.join(",")}}`}::text[]`;
}

function timestampArray(values: readonly string[]) {
  return sql`${`{${values.join(",")}}`}::timestamptz[]`;
}

function numberArray(values: readonly (number | null)[]) {
  return sql`${`{${values.map((value) => (value === null ? "NULL" : String(value))).join(",")}}`}::double precision[]`;
}

function booleanArray(values: readonly boolean[]) {
  return sql`${`{${values.join(",")}}`}::boolean[]`;
}
