import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { TrailingYear } from "@/lib/contracts/trailing-year";
import { perMwhFactor } from "@/lib/units/price-unit";
import { isoInstant } from "./iso-instant";

const WHOLE_MONTH_FRACTION = 0.98; // hourly series miss an hour here and there; a month short of half a day is no whole one
const MONTHS = 12;

const answer = z.object({
  rows: z.array(
    z.object({
      series_id: z.string(),
      month: z.string(),
      mean: z.number(),
      hours: z.number(),
      month_hours: z.number(),
      partial: z.boolean(),
      retrieved_at: z.union([z.string(), z.date()]),
    }),
  ),
});

type MonthRow = z.infer<typeof answer>["rows"][number];

/** By series id: its newest month and the mean of its newest twelve whole months, per MWh, as known at `asOf`. */
export async function listTrailingYears(
  database: Database,
  series: readonly Pick<PowerSeriesHead, "id" | "publishedUnit">[],
  asOf?: string,
): Promise<Map<string, TrailingYear>> {
  const known = asOf === undefined ? sql`` : sql`and known_at <= ${asOf}::timestamptz`;
  const ids = sql`array[${sql.join(
    series.map(({ id }) => sql`${id}`),
    sql`, `,
  )}]::text[]`;
  const result = await database.execute(sql`
    with wanted as (
      select id, newest - interval '14 months' as since
      from unnest(${ids}) as id
      cross join lateral (select max(period_start) as newest from observation where series_id = id ${known}) as reach
    ), followed as (
      select series_id, period_start, period_end, value, partial, retrieved_at,
        date_part('epoch', period_end - period_start) / 3600 as hours,
        lead(period_start) over (partition by series_id order by period_start, period_end desc, known_at) as next_start
      from wanted join observation on series_id = id and period_start >= since
      where true ${known}
    )
    select series_id, to_char(date_trunc('month', period_start, 'UTC') at time zone 'UTC', 'YYYY-MM') as month,
      sum(value * hours) / sum(hours) as mean, sum(hours) as hours, bool_or(partial) as partial,
      max(retrieved_at) as retrieved_at,
      date_part('epoch', date_trunc('month', min(period_start), 'UTC') + interval '1 month' - date_trunc('month', min(period_start), 'UTC')) / 3600 as month_hours
    from followed where next_start is null or next_start >= period_end
    group by series_id, month order by series_id, month
  `);
  const unitById = new Map(series.map(({ id, publishedUnit }) => [id, publishedUnit]));
  const monthsById = new Map<string, MonthRow[]>();
  for (const row of answer.parse(result).rows) {
    const months = monthsById.get(row.series_id);
    if (months) months.push(row);
    else monthsById.set(row.series_id, [row]);
  }
  return new Map(
    [...monthsById].flatMap(([id, months]) => {
      const year = trailingYearOf(months, perMwhFactor(unitById.get(id) ?? ""));
      return year === null ? [] : [[id, year]];
    }),
  );
}

function trailingYearOf(months: readonly MonthRow[], factor: number | null): TrailingYear | null {
  const newest = months.at(-1);
  if (newest === undefined || factor === null) return null;
  const lastWhole = months.findLastIndex(isWhole);
  const year = months.slice(Math.max(0, lastWhole + 1 - MONTHS), lastWhole + 1);
  const isUnbroken =
    year.length === MONTHS &&
    year.every((row, index) => isWhole(row) && monthNumber(row) === monthNumber(year[0]) + index);
  const means = year.map(({ mean }) => mean * factor);
  return {
    newestMonth: newest.month,
    newestPerMwh: newest.mean * factor,
    newestIsWhole: isWhole(newest),
    retrievedAt: isoInstant(String(newest.retrieved_at)),
    year: isUnbroken
      ? {
          lastMonth: year.at(-1)?.month ?? newest.month,
          lastMonthPerMwh: means.at(-1) ?? Number.NaN, // twelve there are
          meanPerMwh: means.reduce((sum, mean) => sum + mean, 0) / MONTHS,
          lowestMonthPerMwh: Math.min(...means),
          highestMonthPerMwh: Math.max(...means),
        }
      : null,
  };
}

function isWhole({ hours, month_hours: monthHours, partial }: MonthRow): boolean {
  return !partial && hours >= WHOLE_MONTH_FRACTION * monthHours;
}

function monthNumber(row: MonthRow | undefined): number {
  const [year = Number.NaN, month = Number.NaN] = (row?.month ?? "").split("-").map(Number);
  return year * MONTHS + month;
}
