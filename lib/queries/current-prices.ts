import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { HistoryBucket } from "@/lib/model/power-price/history-bucket";

export type PriceSpan = {
  seriesId: string;
  /** UTC instants; periods that start in [from, to) count. */
  from: string;
  to: string;
  asOf?: string | undefined;
};

/**
 * SQL of the prices of a span: the newest vintage known then of every period, in the series' unit, with its length in hours
 * and the start of the calendar bucket it lies in. A period that a finer one overlaps, such as a month published beside
 * its hours, gives way: no hour counts twice.
 */
export function currentPrices({ seriesId, from, to, asOf }: PriceSpan, bucket: HistoryBucket): SQL {
  const known = asOf === undefined ? sql`` : sql`and known_at <= ${asOf}::timestamptz`;
  // One pass and one rule: what starts before this period ends is a later vintage of it, or finer.
  // Ordered by bucket first, which changes no order of time but spares whoever groups by it a second sort.
  return sql`
    select bucket, period_start, period_end, value, partial, hours
    from (
      select bucket, period_start, period_end, value, partial,
        date_part('epoch', period_end - period_start) / 3600 as hours,
        lead(period_start) over (order by bucket, period_start, period_end desc, known_at) as next_start
      from (
        select *, ${bucketStart(bucket)} as bucket from observation
        where series_id = ${seriesId} and period_start >= ${from}::timestamptz and period_start < ${to}::timestamptz ${known}
      ) as stored
    ) as followed
    where next_start is null or next_start >= period_end
  `;
}

const strides: Partial<Record<HistoryBucket, string>> = {
  hour: "1 hour",
  "3-hours": "3 hours",
  "6-hours": "6 hours",
  "12-hours": "12 hours",
  day: "1 day",
  week: "7 days",
};

/** UTC; weeks begin on Monday, as 1 January 2001 was. */
function bucketStart(bucket: HistoryBucket): SQL {
  const stride = strides[bucket];
  return stride === undefined
    ? sql`date_trunc(${sql.raw(`'${bucket}'`)}, period_start, 'UTC')`
    : sql`date_bin(${sql.raw(`interval '${stride}'`)}, period_start, timestamptz '2001-01-01T00:00:00Z')`;
}
