"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { priceSeriesFigure } from "@/lib/charts/data/price-series-figure";
import type { PriceSeries } from "@/lib/contracts/price-series";
import { priceSeriesOptions } from "@/lib/query-options/price-series";
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
  const figure = useMemo(() => priceSeriesFigure(series, { t, locale }), [series, t, locale]);
  if (figure === null) return <p>{t("empty")}</p>;
  return (
    <ChartFigure
      chart="price-series"
      chartParams={{ series: series.id }}
      withheld={mayDownload ? undefined : t("withheld", { licence: series.licenceName })}
      {...figure}
    />
  );
}
