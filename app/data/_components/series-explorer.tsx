"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { PricePoint, PriceSeries } from "@/lib/contracts/price-series";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { priceSeriesOptions } from "@/lib/query-options/price-series";
import { perMwhFactor } from "@/lib/units/price-unit";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { SelectField } from "../../_components/controls/select-field";
import { QueryProvider } from "../../_components/shell/query-provider";

const namedMarkets = ["day-ahead", "retail-industrial", "retail-commercial"] as const;

export type SeriesChoice = {
  id: string;
  zone: string;
  marketType: string;
  publisher: string;
  mayDownload: boolean;
};

type SeriesExplorerProps = { choices: readonly SeriesChoice[]; asOf: string | undefined };

/** Any ingested price series, fetched when it is chosen: the history behind every zone a model may use. */
export function SeriesExplorer(props: SeriesExplorerProps) {
  return (
    <QueryProvider>
      <Explorer {...props} />
    </QueryProvider>
  );
}

function Explorer({ choices, asOf }: SeriesExplorerProps) {
  const t = useTranslations("data.series");
  const [id, setId] = useState(choices.find(({ zone }) => zone === "DE")?.id ?? choices[0]?.id ?? "");
  const { data, error, isFetching } = useQuery({
    ...priceSeriesOptions(id, asOf),
    placeholderData: (previous) => previous, // the old chart stays until the new one is there
  });
  const marketName = (marketType: string) => {
    const named = namedMarkets.find((name) => name === marketType);
    return named === undefined ? marketType : t(`market.${named}`);
  };
  return (
    <section aria-label={t("title")} className="flex flex-col gap-y-3">
      <div className="max-w-sm" data-print="hide">
        <SelectField
          label={t("choose", { count: choices.length })}
          value={id}
          options={choices.map((choice) => ({
            value: choice.id,
            label: `${choice.zone}, ${marketName(choice.marketType)}`,
            group: choice.publisher,
          }))}
          onChange={setId}
        />
      </div>
      {error !== null && <p role="alert">{t("failed", { cause: error.message })}</p>}
      <div aria-busy={isFetching} className="min-h-72">
        {data !== undefined && (
          <SeriesFigure
            series={data}
            mayDownload={choices.some((choice) => choice.id === data.id && choice.mayDownload)}
          />
        )}
      </div>
    </section>
  );
}

function SeriesFigure({ series, mayDownload }: { series: PriceSeries; mayDownload: boolean }) {
  const t = useTranslations("data.series");
  const locale = useLocale();
  const factor = perMwhFactor(series.unit);
  const unit = factor === null ? "number" : energyPriceUnit(series.currency);
  const { points } = series;
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "steps",
      unit,
      periods: points.map((point) => formatPeriod(point.periodStart.slice(0, 7), locale)),
      lines: [
        {
          label: series.zone,
          emphasised: true,
          values: points.map((point) => point.value * (factor ?? 1)),
        },
      ],
      binding: [],
    };
    return [{ key: series.id, title: null, spec }];
  }, [series.id, series.zone, points, unit, factor, locale]);
  const newest = points.at(-1);
  if (newest === undefined) return <p>{t("empty")}</p>;
  const valueOf = (point: PricePoint) => point.value * (factor ?? 1);
  const highest = points.reduce((a, b) => (valueOf(b) > valueOf(a) ? b : a), newest);
  const price = (point: PricePoint) => formatQuantity(valueOf(point), unit, locale, { significantDigits: 3 });
  const month = (point: PricePoint) => formatPeriod(point.periodStart.slice(0, 7), locale);
  return (
    <ChartFigure
      id="series"
      finding={t(newest.partial ? "findingPartial" : "finding", {
        zone: series.zone,
        price: price(newest),
        month: month(newest),
        highest: price(highest),
        highestMonth: month(highest),
      })}
      unitLine={t("unit", { unit: series.unit, licence: series.licenceName })}
      panels={panels}
      withheld={mayDownload ? undefined : t("withheld", { licence: series.licenceName })}
      sources={[
        {
          name: series.attribution.replace(/^Source: /, ""),
          asOf: newest.periodEnd.slice(0, 10),
          fetchedAt: newest.retrievedAt,
        },
      ]}
      fileName={series.id.replaceAll(":", "-")}
      aspect={{ desk: "3 / 1", phone: "4 / 3" }}
    />
  );
}
