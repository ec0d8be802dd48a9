import "server-only";
import { inArray, sql } from "drizzle-orm";
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

const countSchema = z.object({ rows: z.tuple([z.object({ changed: z.number(), stored: z.number() })]) });

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
  await database.execute(sql`
    insert into series (id, source_id, zone, market_type, currency, unit)
    select distinct on (id) id, ${vintage.sourceId}, zone, market_type, currency, unit
    from unnest(
      ${textArray(seriesIds)}, ${textArray(rows.map((row) => row.zone))}, ${textArray(rows.map((row) => row.marketType))},
      ${textArray(rows.map((row) => row.currency))}, ${textArray(rows.map((row) => row.unit))}
    ) as incoming (id, zone, market_type, currency, unit)
    on conflict (id) do nothing
  `);
  await refuseOtherUnit(database, rows, seriesIds);
  const inserted = await database.execute(sql`
    with incoming as (
      select * from unnest(
        ${textArray(seriesIds)}, ${timestampArray(rows.map((row) => row.intervalStart))},
        ${timestampArray(rows.map((row) => row.intervalEnd))}, ${numberArray(rows.map((row) => row.price))},
        ${numberArray(rows.map((row) => row.priceUsdPerMwh ?? null))}, ${booleanArray(rows.map((row) => row.partial ?? false))}
      ) as row (series_id, period_start, period_end, value, price_usd_per_mwh, partial)
    ), changed as (
      select incoming.* from incoming
      left join lateral (
        select known.value, known.partial from observation known
        where known.series_id = incoming.series_id and known.period_start = incoming.period_start
          and known.period_end = incoming.period_end and known.known_at <= ${knownAt}::timestamptz
        order by known.known_at desc limit 1
      ) newest on true
      where newest.value is distinct from incoming.value or newest.partial is distinct from incoming.partial
    ), stored as (
      insert into observation (
        series_id, period_start, period_end, known_at, retrieved_at, value, price_usd_per_mwh, partial, evidence, ingest_run_id
      )
      select series_id, period_start, period_end, ${knownAt}::timestamptz, ${retrievedAt}::timestamptz,
        value, price_usd_per_mwh, partial, ${vintage.evidence}, ${vintage.ingestRunId}::integer
      from changed
      on conflict do nothing
      returning 1
    )
    select (select count(*) from changed)::integer as changed, (select count(*) from stored)::integer as stored
  `);
  const { changed, stored } = countSchema.parse(inserted).rows[0];
  return {
    storedCount: stored,
    unchangedCount: rows.length - changed,
    contradictedCount: changed - stored,
  };
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
