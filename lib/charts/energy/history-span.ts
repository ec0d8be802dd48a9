import type { PowerSeriesHead } from "@/lib/contracts/power-series";

export type MonthSpan = { from: string; to: string };

type Reaching = Pick<PowerSeriesHead, "firstPeriodStart" | "lastPeriodEnd">;

/** First and last month with a price of any chosen series. */
export function reachOf(chosen: readonly Reaching[]): MonthSpan {
  const months = (of: readonly string[]) => of.map((instant) => instant.slice(0, 7)).toSorted();
  const lastInstants = chosen.map(({ lastPeriodEnd }) =>
    new Date(Date.parse(lastPeriodEnd) - 1).toISOString(),
  );
  return {
    from: months(chosen.map(({ firstPeriodStart }) => firstPeriodStart)).at(0) ?? "",
    to: months(lastInstants).at(-1) ?? "",
  };
}

/** The months asked for, as far as there are prices. */
export function spanWithin(
  wish: { from: string | undefined; to: string | undefined },
  reach: MonthSpan,
): MonthSpan {
  return { from: clamped(wish.from ?? reach.from, reach), to: clamped(wish.to ?? reach.to, reach) };
}

function clamped(month: string, { from, to }: MonthSpan): string {
  if (month < from) return from;
  return month > to ? to : month;
}
