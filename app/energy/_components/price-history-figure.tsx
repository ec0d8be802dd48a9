import { useQueries } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PriceHistoryData } from "@/lib/charts/price-history-chart";
import type { PriceHistory, PriceHistoryPoint } from "@/lib/contracts/price-history";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { chooseHistoryBucket, historyBucketStarts } from "@/lib/model/power-price/history-bucket";
import { priceHistoryOptions } from "@/lib/query-options/price-history";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { formatBucket } from "./format-bucket";
import type { PowerSeriesChoice } from "./power-series-choice";
import { seriesCitations } from "./series-citations";
import { useMarketName, useZoneName } from "../../_components/figures/use-zone-name";
import { useWithheld } from "./use-withheld";

const POINTS = 600; // about two pixels each at full width
const MS_PER_HOUR = 3_600_000;

type PriceHistoryFigureProps = {
  chosen: readonly PowerSeriesChoice[];
  span: { from: string; to: string };
  asOf: string | undefined;
};

/** Histories of up to four zones in one currency, gathered by one calendar bucket. */
export function PriceHistoryFigure({ chosen, span, asOf }: PriceHistoryFigureProps) {
  const t = useTranslations("energy.history");
  const bucket = chooseHistoryBucket({
    spanHours: (Date.parse(`${span.to}-28T00:00Z`) - Date.parse(`${span.from}-01T00:00Z`)) / MS_PER_HOUR,
    longestPeriodHours: Math.max(...chosen.map(({ longestPeriodHours }) => longestPeriodHours)),
    points: POINTS,
  });
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
  const unit = energyPriceUnit(chosen[0]?.currency ?? "");
  const starts = useMemo(() => {
    const known = histories.flatMap(({ points }) => points.map(({ start }) => start)).toSorted();
    const [first, last] = [known[0], known.at(-1)];
    return first === undefined || last === undefined ? [] : historyBucketStarts(first, last, bucket);
  }, [histories, bucket]);
  const panels = useMemo(() => {
    const spec: PriceHistoryData = {
      unit,
      periods: starts.map((start) => formatBucket(start, bucket, locale)),
      lowLabel: t("low"),
      highLabel: t("high"),
      zones: histories.map(({ series, points, decimation }) => {
        const byStart = new Map(points.map((point) => [point.start, point]));
        const column = (read: (point: PriceHistoryPoint) => number) =>
          starts.map((start) => {
            const point = byStart.get(start);
            return point === undefined ? null : read(point);
          });
        const range = (read: (point: PriceHistoryPoint) => number) =>
          decimation === "none" ? starts.map(() => null) : column(read);
        return {
          label: zoneName(series.zone),
          means: column((point) => point.meanPerMwh),
          lows: range((point) => point.lowPerMwh),
          highs: range((point) => point.highPerMwh),
        };
      }),
    };
    return [{ key: "history", title: null, spec: { kind: "price-history" as const, ...spec } }];
    // zoneName and t are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [histories, starts, bucket, unit, locale]);
  const price = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  const from = formatPeriod(span.from, locale);
  if (starts.length === 0) return <p>{t("empty", { from, to: formatPeriod(span.to, locale) })}</p>;
  return (
    <ChartFigure
      id="price-history"
      finding={finding()}
      unitLine={t("unit", {
        market: formatList([...new Set(chosen.map(({ marketType }) => marketName(marketType)))], locale),
        prices: t(`bucket.${bucketName(bucket)}`),
        unit: `${chosen[0]?.currency ?? ""}/MWh`,
      })}
      panels={panels}
      notice={histories.some(({ decimation }) => decimation !== "none") ? t("decimated") : undefined}
      withheld={withheld}
      sources={seriesCitations(chosen)}
      fileName={`power-prices-${chosen.map(({ zone }) => zone.replaceAll(/[^\w-]/g, "-")).join("-")}`}
      aspect={{ desk: "3 / 1", phone: "4 / 3" }}
    />
  );

  function finding(): string {
    const [first] = histories;
    if (first === undefined) return "";
    if (histories.length === 1) {
      const newest = first.points.at(-1);
      return t("finding", {
        zone: zoneName(first.series.zone),
        price: price(newest?.meanPerMwh ?? Number.NaN),
        period: formatBucket(newest?.start ?? "", bucket, locale),
        first: formatBucket(first.points[0]?.start ?? "", bucket, locale),
        low: price(Math.min(...first.points.map(({ lowPerMwh }) => lowPerMwh))),
        high: price(Math.max(...first.points.map(({ highPerMwh }) => highPerMwh))),
      });
    }
    const start = starts.findLast((each) =>
      histories.every(({ points }) => points.some((p) => p.start === each)),
    );
    const ranked = histories
      .flatMap(({ series, points }) => {
        const point = points.find((each) => each.start === start);
        return point === undefined ? [] : [{ zone: zoneName(series.zone), value: point.meanPerMwh }];
      })
      .toSorted((a, b) => a.value - b.value);
    const [cheapest, dearest] = [ranked[0], ranked.at(-1)];
    if (start === undefined || cheapest === undefined || dearest === undefined) return t("findingApart");
    return t("findingCompared", {
      period: formatBucket(start, bucket, locale),
      cheapest: cheapest.zone,
      low: price(cheapest.value),
      dearest: dearest.zone,
      high: price(dearest.value),
    });
  }
}

function bucketName(bucket: PriceHistory["bucket"]) {
  return bucket === "3-hours" || bucket === "6-hours" || bucket === "12-hours" ? "hours" : bucket;
}
