import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import type { StockPriceRow } from "@/lib/sources/stock-price-row";
import { countOf } from "./count-of";
import { numberArray, textArray } from "./pg-array";
import type { StoreCounts, Vintage } from "./store-observations";
import { utcInstant } from "./utc-instant";

export type SharePriceRow = StockPriceRow & { ticker: string };

/** Appends the trading days that differ from the newest download known at this vintage. */
export async function storeSharePrices(
  database: Database,
  rows: readonly SharePriceRow[],
  vintage: Vintage,
): Promise<StoreCounts> {
  if (rows.length === 0) return { storedCount: 0, unchangedCount: 0 };
  const knownAt = utcInstant(vintage.knownAt);
  const tickers = [...new Set(rows.map((row) => row.ticker))];
  const storedCount = await countOf(
    database,
    sql`
      with newest as (
        select distinct on (ticker, traded_on) *
        from share_price
        where ticker = any(${textArray(tickers)}) and known_at <= ${knownAt}::timestamptz
        order by ticker, traded_on, known_at desc
      ), stored as (
        insert into share_price (
          ticker, traded_on, currency, open, high, low, close, adjusted_close, close_basis, volume_shares, split_factor,
          dividend, source_id, known_at, retrieved_at, ingest_run_id
        )
        select incoming.ticker, incoming.traded_on::date, incoming.currency, incoming.open, incoming.high, incoming.low,
          incoming.close, incoming.adjusted_close, incoming.close_basis, incoming.volume_shares, incoming.split_factor,
          incoming.dividend, ${vintage.sourceId}, ${knownAt}::timestamptz, ${utcInstant(vintage.retrievedAt)}::timestamptz,
          ${vintage.ingestRunId}::integer
        from unnest(
          ${textArray(rows.map((row) => row.ticker))}, ${textArray(rows.map((row) => row.date))},
          ${textArray(rows.map((row) => row.currency))}, ${numberArray(rows.map((row) => row.open))},
          ${numberArray(rows.map((row) => row.high))}, ${numberArray(rows.map((row) => row.low))},
          ${numberArray(rows.map((row) => row.close))}, ${numberArray(rows.map((row) => row.adjustedClose))},
          ${textArray(rows.map((row) => row.closeBasis))}, ${numberArray(rows.map((row) => row.volumeShares))},
          ${numberArray(rows.map((row) => row.splitFactor))}, ${numberArray(rows.map((row) => row.dividend))}
        ) as incoming (
          ticker, traded_on, currency, open, high, low, close, adjusted_close, close_basis, volume_shares, split_factor, dividend
        )
        left join newest on newest.ticker = incoming.ticker and newest.traded_on = incoming.traded_on::date
        where (newest.currency, newest.open, newest.high, newest.low, newest.close, newest.adjusted_close, newest.close_basis,
            newest.volume_shares, newest.split_factor, newest.dividend)
          is distinct from (incoming.currency, incoming.open, incoming.high, incoming.low, incoming.close,
            incoming.adjusted_close, incoming.close_basis, incoming.volume_shares, incoming.split_factor, incoming.dividend)
        on conflict do nothing
        returning 1
      )
      select count(*)::integer as count from stored
    `,
  );
  return { storedCount, unchangedCount: rows.length - storedCount };
}
