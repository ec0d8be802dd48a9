import type { PowerMarket } from "@/lib/contracts/power-market";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { MapSpec } from "../map/map-spec";
import { seriesCitations } from "./series-citations";
import type { MapPrices } from "./zone-prices";

const NAMED = 3; // zones a sentence can hold

type Words = { t: FigureWords<"energy.map">; zoneName: (zone: string) => string; locale: Locale };

/** Prices of one market over twelve months: as a map, and the same ranked; null where no zone has one. */
export function priceMapFigures(
  market: PowerMarket,
  { zones, nation, withoutYear, lastMonth }: MapPrices,
  { t, zoneName, locale }: Words,
): { map: NamedFigure; rank: NamedFigure } | null {
  const cheapest = zones[0];
  const dearest = zones.at(-1);
  const median = zones[Math.floor(zones.length / 2)];
  if (cheapest === undefined || dearest === undefined || median === undefined) return null;
  const unit = energyPriceUnit(cheapest.currency);
  const valueLabel = t("value");
  const map: MapSpec = {
    kind: "map",
    map: market === "wholesale" ? "europe" : "us-states",
    unit,
    valueLabel,
    regions: zones.map(({ zone, meanPerMwh }) => ({
      id: zone.replace(/^US-/, ""),
      label: zoneName(zone),
      value: meanPerMwh,
    })),
  };
  const bars: ChartSpec = {
    kind: "ranked-bars",
    unit,
    valueLabel,
    rows: [...zones, ...(nation === null ? [] : [nation])]
      .toSorted((a, b) => a.meanPerMwh - b.meanPerMwh)
      .map(({ zone, meanPerMwh }) => ({
        label: zoneName(zone),
        value: meanPerMwh,
        emphasised: zone === nation?.zone,
      })),
  };
  const names = (some: MapPrices["zones"]) =>
    formatList(
      some.map(({ zone }) => zoneName(zone)),
      locale,
    );
  const sources = seriesCitations(zones, lastMonth);
  return {
    map: {
      id: "price-map",
      finding: t("finding", {
        zone: zoneName(dearest.zone),
        ratio: formatNumber(dearest.meanPerMwh / cheapest.meanPerMwh, locale, { significantDigits: 2 }),
        cheapestZone: zoneName(cheapest.zone),
        count: String(zones.length),
        median: formatQuantity(median.meanPerMwh, unit, locale, { significantDigits: 3 }),
      }),
      unitLine: t("unit", { market }),
      notice:
        withoutYear.length > 0
          ? t("missing", { count: withoutYear.length, month: formatPeriod(lastMonth, locale) })
          : undefined,
      panels: [{ key: "map", title: null, spec: map }],
      sources,
      fileName: `power-price-map-${market}`,
      aspect: { desk: "8 / 7", phone: "6 / 5" },
    },
    rank: {
      id: "price-rank",
      finding: t("rankedFinding", {
        cheapest: names(zones.slice(0, NAMED)),
        dearest: names(zones.slice(-NAMED).toReversed()),
      }),
      unitLine: nation === null ? t("ranked") : `${t("ranked")}; ${t("reference", { zone: zoneName("US") })}`,
      panels: [{ key: "bars", title: null, spec: bars }],
      sources,
      fileName: `power-price-rank-${market}`,
      aspect: { desk: zones.length > 40 ? "5 / 7" : "5 / 6", phone: "1 / 2.4" },
    },
  };
}
