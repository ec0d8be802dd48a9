import "server-only";
import { and, asc, desc, eq, gte, inArray, like, lte } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

const DAY_MS = 86_400_000;
const MAX_AGE_DAYS = 7; // over a long weekend, not over a pause of the series
const MAX_GAP_DAYS = 14; // a market's longest holidays; beyond, the mean would not be the period's
const DAILY_SERIES = "fred:DEX%"; // the Federal Reserve's H.10 daily rates; monthly ones share their unit

export type UsdRate = {
  seriesId: string;
  /** As the series states it, e.g. "USD per EUR", "TWD per USD". */
  unit: string;
  value: number;
  firstDay: string;
  lastDay: string;
  observationCount: number;
};

export type RateGap =
  | { code: "no-series"; currency: string }
  | { code: "no-period"; currency: string }
  | { code: "no-rate"; currency: string; seriesId: string; first: string; last: string };

/** An amount without a rate is unresolved. USD needs none. */
export type UsdAmount =
  | { valueUsd: number; rate: UsdRate | null; missing: null }
  | { valueUsd: null; rate: null; missing: RateGap };

/** A flow over a period (first and last day inclusive, YYYY-MM-DD) at the mean of the period's daily rates. */
export async function convertFlowToUsd(
  database: Database,
  flow: { amount: number; currency: string; firstDay: string; lastDay: string },
  asOf?: string,
): Promise<UsdAmount> {
  return convert(database, flow, asOf, (rates) => {
    const days = [dayBefore(flow.firstDay), ...rates.map(({ day }) => day), dayAfter(flow.lastDay)];
    return rates.length > 0 &&
      days.every((day, index) => index === 0 || daysBetween(days[index - 1], day) <= MAX_GAP_DAYS)
      ? rates
      : [];
  });
}

/** An amount of one day at that day's rate, or the last one at most seven days older. */
export async function convertBalanceToUsd(
  database: Database,
  balance: { amount: number; currency: string; day: string },
  asOf?: string,
): Promise<UsdAmount> {
  const firstDay = isoDay(Date.parse(balance.day) - MAX_AGE_DAYS * DAY_MS);
  return convert(database, { ...balance, firstDay, lastDay: balance.day }, asOf, (rates) => rates.slice(-1));
}

type DailyRate = { day: string; value: number };

async function convert(
  database: Database,
  {
    amount,
    currency,
    firstDay,
    lastDay,
  }: { amount: number; currency: string; firstDay: string; lastDay: string },
  asOf: string | undefined,
  choose: (rates: readonly DailyRate[]) => readonly DailyRate[],
): Promise<UsdAmount> {
  if (currency === "USD") return { valueUsd: amount, rate: null, missing: null };
  const usdPerUnit = `USD per ${currency}`;
  const [rateSeries] = await database
    .select({ id: series.id, unit: series.unit })
    .from(series)
    .where(
      and(
        eq(series.sourceId, "fred"),
        like(series.id, DAILY_SERIES),
        inArray(series.unit, [usdPerUnit, `${currency} per USD`]),
      ),
    )
    .orderBy(asc(series.id))
    .limit(1);
  if (!rateSeries) return { valueUsd: null, rate: null, missing: { code: "no-series", currency } };
  const stored = await database
    .selectDistinctOn([observation.periodStart], { day: observation.periodStart, value: observation.value })
    .from(observation)
    .where(
      and(
        eq(observation.seriesId, rateSeries.id),
        gte(observation.periodStart, `${firstDay}T00:00:00Z`),
        lte(observation.periodStart, `${lastDay}T00:00:00Z`),
        knownBy(observation.knownAt, asOf),
      ),
    )
    .orderBy(asc(observation.periodStart), desc(observation.knownAt));
  const rates = choose(stored.map(({ day, value }) => ({ day: isoInstant(day).slice(0, 10), value })));
  const [first] = rates;
  const last = rates.at(-1);
  const value = rates.reduce((sum, rate) => sum + rate.value, 0) / rates.length;
  if (!first || !last || !(value > 0)) {
    const missing = {
      code: "no-rate",
      currency,
      seriesId: rateSeries.id,
      first: firstDay,
      last: lastDay,
    } as const;
    return { valueUsd: null, rate: null, missing };
  }
  return {
    valueUsd: rateSeries.unit === usdPerUnit ? amount * value : amount / value,
    rate: {
      seriesId: rateSeries.id,
      unit: rateSeries.unit,
      value,
      firstDay: first.day,
      lastDay: last.day,
      observationCount: rates.length,
    },
    missing: null,
  };
}

function daysBetween(from: string | undefined, to: string): number {
  return from === undefined ? 0 : (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function dayBefore(day: string): string {
  return isoDay(Date.parse(day) - DAY_MS);
}

function dayAfter(day: string): string {
  return isoDay(Date.parse(day) + DAY_MS);
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
