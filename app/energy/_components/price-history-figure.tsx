import { useQueries } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { historyBucketOf, priceHistoryFigure } from "@/lib/charts/energy/price-history-figure";
import type { PriceHistory } from "@/lib/contracts/price-history";
import { formatPeriod } from "@/lib/format/format-date";
import { priceHistoryOptions } from "@/lib/query-options/price-history";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { useMarketName, useZoneName } from "../../_components/figures/use-zone-name";
import { useWithheld } from "./use-withheld";

type PriceHistoryFigureProps = {
  chosen: readonly PowerSeriesChoice[];
  span: { from: string; to: string };
  asOf: string | undefined;
};

/** Histories of up to four zones in one currency, gathered by one calendar bucket. */
export function PriceHistoryFigure({ chosen, span, asOf }: PriceHistoryFigureProps) {
  const t = useTranslations("energy.history");
  const bucket = historyBucketOf(chosen, span);
  const { histories, error } = useQueries({
    queries: chosen.map(({ id }) => priceHistoryOptions({ id, bucket, ...span, asOf })),
    combine: combined,
  });
  if (error !== null) return <p role="alert">{t("failed", { cause: error.message })}</p>;
  return (
    <div aria-busy={histories === null} className="min-h-96">
      {histories === null ? (
        <p className="text-caption text-muted">{t("loading")}</p>
      ) : (
        <HistoryFigure chosen={chosen} histories={histories} bucket={bucket} span={span} />
      )}
    </div>
  );
}

function combined(results: readonly { data: PriceHistory | undefined; error: Error | null }[]) {
  const histories = results.flatMap(({ data }) => data ?? []);
  return {
    histories: histories.length === results.length ? histories : null,
    error: results.find(({ error }) => error !== null)?.error ?? null,
  };
}

type HistoryFigureProps = {
  chosen: readonly PowerSeriesChoice[];
  histories: readonly PriceHistory[];
  bucket: PriceHistory["bucket"];
  span: { from: string; to: string };
};

function HistoryFigure({ chosen, histories, bucket, span }: HistoryFigureProps) {
  const t = useTranslations("energy.history");
  const locale = useLocale();
  const zoneName = useZoneName();
  const marketName = useMarketName();
  const withheld = useWithheld(chosen);
  const figure = useMemo(
    () => priceHistoryFigure({ chosen, histories, bucket, span }, { t, zoneName, marketName, locale }),
    // the words are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [chosen, histories, bucket, span, locale],
  );
  if (figure === null)
    return <p>{t("empty", { from: formatPeriod(span.from, locale), to: formatPeriod(span.to, locale) })}</p>;
  return <ChartFigure chart="power-price-history" {...figure} withheld={withheld} />;
}
