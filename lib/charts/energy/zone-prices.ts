import { marketTypeOf, type PowerMarket } from "@/lib/contracts/power-market";
import type { TrailingYear } from "@/lib/contracts/trailing-year";
import type { PowerSeriesChoice, ZonePrice } from "./power-series-choice";

const STATE_OR_NATION = /^US(-[A-Z]{2})?$/;
const COUNTRY = /^[A-Z]{2}$/;

export type MapPrices = {
  /** Last of the twelve months, the same for every zone: prices of different years are not compared. */
  lastMonth: string;
  /** Cheapest first. The nation is no zone of its own map. */
  zones: readonly (ZonePrice & { meanPerMwh: number })[];
  nation: (ZonePrice & { meanPerMwh: number }) | null;
  /** Zones with a price, but not for these twelve months. */
  withoutYear: readonly ZonePrice[];
};

/** Whether a series can stand on a map. */
export function isMapped({ zone, marketType }: PowerSeriesChoice): boolean {
  return marketType === marketTypeOf.wholesale
    ? COUNTRY.test(zone) && zone !== "US"
    : STATE_OR_NATION.test(zone) && Object.values(marketTypeOf).includes(marketType);
}

/** What a map shows of its market: of several series of one zone the one that reaches furthest. Null without any year. */
export function mapPrices(
  series: readonly PowerSeriesChoice[],
  years: ReadonlyMap<string, TrailingYear>,
  market: PowerMarket,
): MapPrices | null {
  const byZone = new Map<string, ZonePrice>();
  for (const choice of series.filter(({ marketType }) => marketType === marketTypeOf[market])) {
    const year = years.get(choice.id);
    if (year === undefined || !isMapped(choice)) continue;
    const known = byZone.get(choice.zone);
    if (known === undefined || lastOf(known.year) < lastOf(year))
      byZone.set(choice.zone, { ...choice, year });
  }
  const all = [...byZone.values()];
  const lastMonth =
    all
      .map(({ year }) => lastOf(year))
      .toSorted()
      .at(-1) ?? "";
  if (lastMonth === "") return null;
  const current = all.flatMap((zone) =>
    zone.year.year !== null && lastOf(zone.year) === lastMonth
      ? [{ ...zone, meanPerMwh: zone.year.year.meanPerMwh }]
      : [],
  );
  return {
    lastMonth,
    zones: current.filter(({ zone }) => zone !== "US").toSorted((a, b) => a.meanPerMwh - b.meanPerMwh),
    nation: current.find(({ zone }) => zone === "US") ?? null,
    withoutYear: all.filter(({ year }) => lastOf(year) !== lastMonth),
  };
}

function lastOf({ year }: TrailingYear): string {
  return year?.lastMonth ?? "";
}
