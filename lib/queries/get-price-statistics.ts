import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import type {
  DurationPoint,
  MonthStatistics,
  PriceStatistics,
  PriceStatisticsRequest,
} from "@/lib/contracts/price-statistics";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import { perMwhFactor } from "@/lib/units/price-unit";
import { currentPrices, type PriceSpan } from "./current-prices";
import { loadSeriesOf } from "./load-series-of";
import { monthSpanInstants } from "./month-span";

const FEWEST_FOR_QUANTILES = 20;

/** Monthly statistics, duration curve and hours above a price, per MWh in the series' own currency. */
export async function getPriceStatistics(
  database: Database,
  series: PowerSeriesHead,
  request: PriceStatisticsRequest,
): Promise<PriceStatistics> {
  const span = { seriesId: series.id, ...monthSpanInstants(request, series), asOf: request.asOf };
  const loadSeriesId = loadSeriesOf(series.zone);
  const factor = perMwhFactor(series.publishedUnit) ?? Number.NaN; // a head is of a price of energy
  return {
    series,
    unit: `${series.currency}/MWh`,
    loadSeriesId,
    months: await monthStatistics(database, span, loadSeriesId, factor),
    duration: await durationCurve(database, span, factor),
    above: request.above === undefined ? null : await hoursAbove(database, span, request.above, factor),
  };
}

const monthAnswer = z.object({
  rows: z.array(
    z.object({
      month: z.string(),
      hours: z.number(),
      month_hours: z.number(),
      gaps: z.number(),
      prices: z.number(),
      longest_hours: z.number(),
      partial: z.boolean(),
      mean: z.number(),
      weighted_mean: z.number().nullable(),
      loads: z.number(),
      negative_prices: z.number(),
      negative_hours: z.number().nullable(),
      p05: z.number(),
      p50: z.number(),
      p95: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
});

/** Months with at least one price, oldest first. */
async function monthStatistics(
  database: Database,
  span: PriceSpan,
  loadSeriesId: string | null,
  factor: number,
): Promise<MonthStatistics[]> {
  const result = await database.execute(sql`
    with price as (
      select *, bucket as month_start,
        lag(period_end) over (order by period_start) as previous_end
      from (${currentPrices(span, "month")}) as current
    ), load as (${hourlyLoad(span, loadSeriesId)}), ranked as (
      select price.*, load.value as load,
        sum(hours) over (partition by month_start order by price.value rows unbounded preceding) as hours_up_to,
        sum(hours) over (partition by month_start) as hours_of_month
      from price left join load on load.period_start = date_trunc('hour', price.period_start, 'UTC') and hours <= 1
    )
    select to_char(month_start at time zone 'UTC', 'YYYY-MM') as month,
      sum(hours) as hours,
      date_part('epoch', (month_start at time zone 'UTC' + interval '1 month') - month_start at time zone 'UTC') / 3600 as month_hours,
      (count(*) filter (where previous_end < period_start and previous_end > month_start)
        + (min(period_start) > month_start)::integer
        + (max(period_end) at time zone 'UTC' < month_start at time zone 'UTC' + interval '1 month')::integer)::integer as gaps,
      count(*)::integer as prices, max(hours) as longest_hours, bool_or(partial) as partial,
      sum(value * hours) / sum(hours) as mean,
      sum(value * hours * load) / nullif(sum(hours * load), 0) as weighted_mean,
      count(load)::integer as loads,
      (count(*) filter (where value < 0))::integer as negative_prices,
      sum(hours) filter (where value < 0) as negative_hours,
      min(value) filter (where hours_up_to >= 0.05 * hours_of_month) as p05,
      min(value) filter (where hours_up_to >= 0.5 * hours_of_month) as p50,
      min(value) filter (where hours_up_to >= 0.95 * hours_of_month) as p95,
      min(value) as low, max(value) as high
    from ranked group by month_start order by month_start
  `);
  return monthAnswer.parse(result).rows.map((row) => {
    const loadWeightedReason = loadGap(row, loadSeriesId);
    const quantile = (value: number) => (row.prices < FEWEST_FOR_QUANTILES ? null : value * factor);
    return {
      month: row.month,
      hourCount: row.hours,
      monthHourCount: row.month_hours,
      gapCount: row.gaps,
      priceCount: row.prices,
      isPartial: row.partial,
      timeWeightedMeanPerMwh: row.mean * factor,
      loadWeightedMeanPerMwh:
        loadWeightedReason === null && row.weighted_mean !== null ? row.weighted_mean * factor : null,
      loadWeightedReason,
      negativeIntervalCount: row.negative_prices,
      negativeHourCount: row.negative_hours ?? 0,
      p05PerMwh: quantile(row.p05),
      p50PerMwh: quantile(row.p50),
      p95PerMwh: quantile(row.p95),
      minPerMwh: row.low * factor,
      maxPerMwh: row.high * factor,
    };
  });
}

/** Newest vintage of each hour's load known then; no rows where there is no such series. */
function hourlyLoad({ from, to, asOf }: PriceSpan, loadSeriesId: string | null): SQL {
  const known = asOf === undefined ? sql`` : sql`and known_at <= ${asOf}::timestamptz`;
  return sql`
    select distinct on (period_start) period_start, value from observation
    where series_id = ${loadSeriesId} and period_end - period_start = interval '1 hour'
      and period_start >= date_trunc('hour', ${from}::timestamptz, 'UTC') and period_start < ${to}::timestamptz ${known}
    order by period_start, known_at desc
  `;
}

function loadGap(
  row: { prices: number; loads: number; longest_hours: number },
  loadSeriesId: string | null,
): MonthStatistics["loadWeightedReason"] {
  if (row.longest_hours > 1) return "not-hourly";
  if (loadSeriesId === null) return "no-load-series";
  return row.loads < row.prices ? "load-incomplete" : null;
}

const durationAnswer = z.object({
  rows: z.array(z.object({ hours_percent: z.number(), price: z.number() })),
});

/** The highest price, then at most 100 points down to the lowest; a percent without a price of its own is left out. */
async function durationCurve(database: Database, span: PriceSpan, factor: number): Promise<DurationPoint[]> {
  // Sums of hours may end a hair above a whole percent, hence the 1e-9.
  const result = await database.execute(sql`
    with price as (${currentPrices(span, "month")}), ranked as (
      select value,
        100 * sum(hours) over (order by value desc rows unbounded preceding) / sum(hours) over () as share
      from price
    )
    select 0 as hours_percent, max(value) as price from price having count(*) > 0
    union all
    (select ceil(share - 1e-9)::integer, min(value) from ranked group by 1 order by 1)
  `);
  return durationAnswer.parse(result).rows.map((row) => ({
    hoursPercent: row.hours_percent,
    pricePerMwh: row.price * factor,
  }));
}

const aboveAnswer = z.object({
  rows: z.tuple([z.object({ above: z.number().nullable(), all: z.number().nullable() })]),
});

async function hoursAbove(
  database: Database,
  span: PriceSpan,
  pricePerMwh: number,
  factor: number,
): Promise<PriceStatistics["above"]> {
  const result = await database.execute(sql`
    select sum(hours) filter (where value > ${pricePerMwh / factor}::double precision) as above, sum(hours) as all
    from (${currentPrices(span, "month")}) as price
  `);
  const [{ above, all }] = aboveAnswer.parse(result).rows;
  const hourCount = above ?? 0;
  return { pricePerMwh, hourCount, hourFraction: all === null ? null : hourCount / all };
}
