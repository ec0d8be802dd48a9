import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import type { PriceHistory, PriceHistoryRequest } from "@/lib/contracts/price-history";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import { chooseHistoryBucket } from "@/lib/model/power-price/history-bucket";
import { perMwhFactor } from "@/lib/units/price-unit";
import { currentPrices } from "./current-prices";
import { monthSpanInstants } from "./month-span";

const MS_PER_HOUR = 3_600_000;
const MS_PER_SECOND = 1000;

const answer = z.object({
  rows: z.array(
    z.object({
      start: z.number(),
      mean: z.number(),
      low: z.number(),
      high: z.number(),
      prices: z.number(),
      partial: z.boolean(),
    }),
  ),
});

/** The prices of a series by calendar bucket, gathered in the database: only what is drawn crosses over. */
export async function getPriceHistory(
  database: Database,
  series: PowerSeriesHead,
  request: PriceHistoryRequest,
): Promise<PriceHistory> {
  const span = monthSpanInstants(request, series);
  const bucket =
    request.bucket ??
    chooseHistoryBucket({
      spanHours: (Date.parse(span.to) - Date.parse(span.from)) / MS_PER_HOUR,
      longestPeriodHours: series.longestPeriodHours,
      points: request.points,
    });
  const result = await database.execute(sql`
    select date_part('epoch', bucket) as start, mean, low, high, prices, partial
    from (
      select bucket, sum(value * hours) / sum(hours) as mean, min(value) as low, max(value) as high,
        count(*)::integer as prices, bool_or(partial) as partial
      from (${currentPrices({ seriesId: series.id, ...span, asOf: request.asOf }, bucket)}) as price
      group by bucket
    ) as gathered
    order by bucket
  `);
  const factor = perMwhFactor(series.publishedUnit) ?? Number.NaN; // a head is of a price of energy
  const points = answer.parse(result).rows.map((row) => ({
    start: new Date(row.start * MS_PER_SECOND).toISOString(),
    meanPerMwh: row.mean * factor,
    lowPerMwh: row.low * factor,
    highPerMwh: row.high * factor,
    priceCount: row.prices,
    isPartial: row.partial,
  }));
  const isPublished = points.every((point) => point.priceCount === 1);
  return {
    series,
    unit: `${series.currency}/MWh`,
    bucket,
    decimation: isPublished ? "none" : "mean, low and high of each bucket",
    points,
  };
}
