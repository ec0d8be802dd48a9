import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { deliveredParts } from "@/lib/model/power-price/power-price-part";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { shortRegionName, useRegionName } from "./use-region-name";
import { useWithheld } from "./use-withheld";

type BuildUpFigureProps = {
  id: string;
  regions: readonly DeliveredRegion[];
  currency: string;
  followed: readonly { id: string; mayDownload: boolean }[];
};

/** Regions of one currency: parts stacked as far as they are known, the retail average as a mark. */
export function BuildUpFigure({ id, regions, currency, followed }: BuildUpFigureProps) {
  const t = useTranslations("energy.delivered");
  const locale = useLocale();
  const regionName = useRegionName();
  const used = new Set(seriesIdsOf(regions, currency));
  const withheld = useWithheld(followed.filter((series) => used.has(series.id)));
  const panels = useMemo(() => {
    const sorted = regions.toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const spec: ChartSpec = {
      kind: "build-up",
      unit: energyPriceUnit(currency),
      parts: deliveredParts.flatMap((part, index) => {
        const values = sorted.map(({ parts }) => parts[index]?.price?.pricePerMwh ?? null);
        return values.every((value) => value === null) ? [] : [{ label: t(`part.${part}`), values }];
      }),
      rows: sorted.map(({ unresolvedParts, ...region }) => ({
        label: shortRegionName(regionName(region)),
        unresolved:
          unresolvedParts.length === 0
            ? ""
            : t("missing", {
                parts: formatList(
                  unresolvedParts.map((part) => t(`partInProse.${part}`)),
                  locale,
                ),
              }),
        unresolvedShort: unresolvedParts.length === 0 ? "" : `! ${unresolvedParts.length}`,
      })),
      alternative: {
        label: t("retail"),
        values: sorted.map(({ retailAverage }) =>
          retailAverage?.currency === currency ? retailAverage.pricePerMwh : null,
        ),
      },
    };
    return [{ key: id, title: null, spec }];
    // t and regionName are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [regions, currency, id, locale]);
  if (regions.length === 0) return null;
  return (
    <ChartFigure
      id={id}
      finding={finding()}
      unitLine={t("unit", { currency })}
      panels={panels}
      withheld={withheld}
      sources={citationsOf(regions, currency)}
      fileName={`delivered-power-price-${currency.toLowerCase()}`}
      aspect={{ desk: "1 / 1", phone: "2 / 3" }}
    />
  );

  function finding(): string {
    const sorted = regions.flatMap(({ parts: [energy], ...region }) =>
      energy?.price == null
        ? []
        : [{ name: shortRegionName(regionName(region)), price: energy.price.pricePerMwh }],
    );
    const ranked = sorted.toSorted((a, b) => a.price - b.price);
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
}

function lengthOf({ resolvedPerMwh, retailAverage }: DeliveredRegion): number {
  return resolvedPerMwh ?? (retailAverage?.pricePerMwh ?? 0) / 1000; // what has no part stands last, by its average
}

/** Of what is drawn: an average in another currency is in the table alone. */
function originsOf(regions: readonly DeliveredRegion[], currency: string) {
  return regions.flatMap(({ parts, retailAverage }) => [
    ...parts.flatMap(({ price }) => price?.origin ?? []),
    ...(retailAverage?.currency === currency ? [retailAverage.origin] : []),
  ]);
}

function seriesIdsOf(regions: readonly DeliveredRegion[], currency: string): string[] {
  return originsOf(regions, currency).flatMap(({ seriesId }) => seriesId ?? []);
}

function citationsOf(regions: readonly DeliveredRegion[], currency: string): SourceCitation[] {
  const byTitle = new Map(originsOf(regions, currency).map((origin) => [origin.title, origin]));
  return [...byTitle.values()].map(({ title, url, period, licence }) => ({
    name: [title, period, licence].filter((part) => part !== null && part !== "").join(", "),
    url: url ?? undefined,
  }));
}
