import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { PriceHistory, PriceHistoryPoint } from "@/lib/contracts/price-history";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { chooseHistoryBucket, historyBucketStarts } from "@/lib/model/power-price/history-bucket";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { formatBucket } from "./format-bucket";
import type { MonthSpan } from "./history-span";
import { seriesCitations } from "./series-citations";

const POINTS = 600; // about two pixels each at full width
const MS_PER_HOUR = 3_600_000;

type Histories = {
  /** In one currency. */
  chosen: readonly PowerSeriesHead[];
  histories: readonly PriceHistory[];
  bucket: PriceHistory["bucket"];
  span: MonthSpan;
};

type Words = {
  t: FigureWords<"energy.history">;
  zoneName: (zone: string) => string;
  marketName: (marketType: string) => string;
  locale: Locale;
};

/** The calendar bucket that several series share over a span. */
export function historyBucketOf(
  chosen: readonly Pick<PowerSeriesHead, "longestPeriodHours">[],
  span: MonthSpan,
): PriceHistory["bucket"] {
  return chooseHistoryBucket({
    spanHours: (Date.parse(`${span.to}-28T00:00Z`) - Date.parse(`${span.from}-01T00:00Z`)) / MS_PER_HOUR,
    longestPeriodHours: Math.max(...chosen.map(({ longestPeriodHours }) => longestPeriodHours)),
    points: POINTS,
  });
}

/** Histories of up to four zones in one currency, gathered by one calendar bucket; null where none has a price. */
export function priceHistoryFigure(shown: Histories, words: Words): NamedFigure | null {
  const { chosen, histories, bucket } = shown;
  const { t, zoneName, marketName, locale } = words;
  const starts = startsOf(histories, bucket);
  if (starts.length === 0) return null;
  const spec: ChartSpec = {
    kind: "price-history",
    unit: energyPriceUnit(chosen[0]?.currency ?? ""),
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
  return {
    id: "price-history",
    finding: findingOf(shown, starts, words),
    unitLine: t("unit", {
      market: formatList([...new Set(chosen.map(({ marketType }) => marketName(marketType)))], locale),
      prices: t(`bucket.${bucketName(bucket)}`),
      unit: `${chosen[0]?.currency ?? ""}/MWh`,
    }),
    panels: [{ key: "history", title: null, spec }],
    notice: histories.some(({ decimation }) => decimation !== "none") ? t("decimated") : undefined,
    sources: seriesCitations(chosen),
    fileName: `power-prices-${chosen.map(({ zone }) => zone.replaceAll(/[^\w-]/g, "-")).join("-")}`,
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}

function startsOf(histories: readonly PriceHistory[], bucket: PriceHistory["bucket"]): string[] {
  const known = histories.flatMap(({ points }) => points.map(({ start }) => start)).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? [] : historyBucketStarts(first, last, bucket);
}

function findingOf(
  { chosen, histories, bucket, span }: Histories,
  starts: readonly string[],
  { t, zoneName, locale }: Words,
): string {
  const unit = energyPriceUnit(chosen[0]?.currency ?? "");
  const price = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  const [first] = histories;
  if (first === undefined)
    return t("empty", { from: formatPeriod(span.from, locale), to: formatPeriod(span.to, locale) });
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
    histories.every(({ points }) => points.some((point) => point.start === each)),
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

function bucketName(bucket: PriceHistory["bucket"]) {
  return bucket === "3-hours" || bucket === "6-hours" || bucket === "12-hours" ? "hours" : bucket;
}
