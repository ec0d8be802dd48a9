import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { shortRegionName } from "@/lib/format/short-region-name";
import { deliveredParts } from "@/lib/model/power-price/power-price-part";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

type Words = {
  t: FigureWords<"energy.delivered">;
  regionName: (region: { regionId: string; regionName: string }) => string;
  locale: Locale;
};

/** Regions with a part or an average in the currency they are drawn in. */
export function pricedRegions(regions: readonly DeliveredRegion[], wanted: string): DeliveredRegion[] {
  return regions.filter(
    ({ resolvedPerMwh, retailAverage, currency }) =>
      currency === wanted && (resolvedPerMwh !== null || retailAverage?.currency === currency),
  );
}

/** Regions of one currency: parts stacked as far as they are known, the retail average as a mark; null without any. */
export function deliveredPriceFigure(
  regions: readonly DeliveredRegion[],
  currency: string,
  words: Words,
): NamedFigure | null {
  if (regions.length === 0) return null;
  const { t, regionName, locale } = words;
  const sorted = regions.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const inProse = (parts: DeliveredRegion["unresolvedParts"]) =>
    formatList(
      parts.map((part) => t(`partInProse.${part}`)),
      locale,
    );
  const spec: ChartSpec = {
    kind: "build-up",
    unit: energyPriceUnit(currency),
    parts: deliveredParts.flatMap((part, index) => {
      const values = sorted.map(({ parts }) => parts[index]?.price?.pricePerMwh ?? null);
      return values.every((value) => value === null) ? [] : [{ label: t(`part.${part}`), values }];
    }),
    rows: sorted.map(({ unresolvedParts, ...region }) => ({
      label: shortRegionName(regionName(region)),
      unresolved: unresolvedParts.length === 0 ? "" : t("missing", { parts: inProse(unresolvedParts) }),
      unresolvedShort: unresolvedParts.length === 0 ? "" : `! ${unresolvedParts.length}`,
    })),
    alternative: {
      label: t("retail"),
      values: sorted.map(({ retailAverage }) =>
        retailAverage?.currency === currency ? retailAverage.pricePerMwh : null,
      ),
    },
  };
  const id = `build-up-${currency.toLowerCase()}`;
  return {
    id,
    finding: findingOf(regions, currency, words),
    unitLine: t("unit", { currency }),
    panels: [{ key: id, title: null, spec }],
    sources: citationsOf(regions, currency),
    fileName: `delivered-power-price-${currency.toLowerCase()}`,
    aspect: { desk: "1 / 1", phone: "2 / 3" },
  };
}

/** Series whose figures are drawn: an average in another currency is in the table alone. */
export function drawnSeriesIds(regions: readonly DeliveredRegion[], currency: string): string[] {
  return originsOf(regions, currency).flatMap(({ seriesId }) => seriesId ?? []);
}

function findingOf(
  regions: readonly DeliveredRegion[],
  currency: string,
  { t, regionName, locale }: Words,
): string {
  const priced = regions.flatMap(({ parts: [energy], ...region }) =>
    energy?.price == null
      ? []
      : [{ name: shortRegionName(regionName(region)), price: energy.price.pricePerMwh }],
  );
  const ranked = priced.toSorted((a, b) => a.price - b.price);
  const [cheapest, dearest] = [ranked[0], ranked.at(-1)];
  const price = (value: number) =>
    formatQuantity(value, energyPriceUnit(currency), locale, { significantDigits: 3 });
  return t("buildUpFinding", {
    complete: regions.filter(({ totalPerMwh }) => totalPerMwh !== null).length,
    count: String(regions.length),
    cheapest: cheapest?.name ?? MISSING,
    low: price(cheapest?.price ?? Number.NaN),
    dearest: dearest?.name ?? MISSING,
    high: price(dearest?.price ?? Number.NaN),
  });
}

function lengthOf({ resolvedPerMwh, retailAverage }: DeliveredRegion): number {
  return resolvedPerMwh ?? (retailAverage?.pricePerMwh ?? 0) / 1000; // what has no part stands last, by its average
}

function originsOf(regions: readonly DeliveredRegion[], currency: string) {
  return regions.flatMap(({ parts, retailAverage }) => [
    ...parts.flatMap(({ price }) => price?.origin ?? []),
    ...(retailAverage?.currency === currency ? [retailAverage.origin] : []),
  ]);
}

function citationsOf(regions: readonly DeliveredRegion[], currency: string): SourceCitation[] {
  const byTitle = new Map(originsOf(regions, currency).map((origin) => [origin.title, origin]));
  return [...byTitle.values()].map(({ title, url, period, licence }) => ({
    name: [title, period, licence].filter((part) => part !== null && part !== "").join(", "),
    url: url ?? undefined,
  }));
}
