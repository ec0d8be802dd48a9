import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList } from "@/lib/format/format-date";
import { deliveredParts } from "@/lib/model/power-price/power-price-part";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "../../_components/figures/source-line";
import { useWithheld } from "./use-withheld";

type BuildUpFigureProps = {
  id: string;
  finding: string;
  regions: readonly DeliveredRegion[];
  currency: string;
  followed: readonly { id: string; mayDownload: boolean }[];
};

/** Regions of one currency: parts stacked as far as they are known, the retail average as a mark. */
export function BuildUpFigure({ id, finding, regions, currency, followed }: BuildUpFigureProps) {
  const t = useTranslations("energy.delivered");
  const locale = useLocale();
  const used = new Set(seriesIdsOf(regions));
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
      rows: sorted.map(({ regionName, unresolvedParts }) => ({
        label: regionName.replace(/ \(.*\)$/, ""),
        unresolved:
          unresolvedParts.length === 0
            ? ""
            : t("missing", {
                parts: formatList(
                  unresolvedParts.map((part) => t(`partInProse.${part}`)),
                  locale,
                ),
              }),
      })),
      alternative: {
        label: t("retail"),
        values: sorted.map(({ retailAverage }) =>
          retailAverage?.currency === currency ? retailAverage.pricePerMwh : null,
        ),
      },
    };
    return [{ key: id, title: null, spec }];
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [regions, currency, id, locale]);
  if (regions.length === 0) return null;
  return (
    <ChartFigure
      id={id}
      finding={finding}
      unitLine={t("unit", { currency })}
      panels={panels}
      withheld={withheld}
      sources={citationsOf(regions)}
      fileName={`delivered-power-price-${currency.toLowerCase()}`}
      aspect={{ desk: "1 / 1", phone: "2 / 3" }}
    />
  );
}

function lengthOf({ resolvedPerMwh, retailAverage }: DeliveredRegion): number {
  return resolvedPerMwh ?? (retailAverage?.pricePerMwh ?? 0) / 1000; // what has no part stands last, by its average
}

function originsOf(regions: readonly DeliveredRegion[]) {
  return regions.flatMap(({ parts, retailAverage }) => [
    ...parts.flatMap(({ price }) => price?.origin ?? []),
    ...(retailAverage === null ? [] : [retailAverage.origin]),
  ]);
}

function seriesIdsOf(regions: readonly DeliveredRegion[]): string[] {
  return originsOf(regions).flatMap(({ seriesId }) => seriesId ?? []);
}

function citationsOf(regions: readonly DeliveredRegion[]): SourceCitation[] {
  const byTitle = new Map(originsOf(regions).map((origin) => [origin.title, origin]));
  return [...byTitle.values()].map(({ title, url, period, licence }) => ({
    name: [period === "" ? title : `${title}, ${period}`, ...(licence === null ? [] : [`(${licence})`])].join(
      " ",
    ),
    url: url ?? undefined,
  }));
}
